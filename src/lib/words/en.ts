/** The app's own sentences in English. Numbers and dates come in as text that the edge has formatted. */
export { about } from './en/about';
export { choices } from './en/choices';
export { compare } from './en/compare';
export { download } from './en/download';
export { files } from './en/files';
export { help } from './en/help';
export { convictions, review } from './en/lists';
export { outcomes } from './en/outcomes';
export { person } from './en/person';
export type { Quantity } from './en/quantity';
export { records } from './en/records';
export { figures, results } from './en/results';
export { running } from './en/running';
export { shell } from './en/shell';
export { start } from './en/start';
export { steps } from './en/steps';
export { whatIf } from './en/what-if';
