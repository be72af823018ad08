/** The app's own sentences in English. Numbers and dates come in as text that the edge has formatted. */
export { about } from './en/about';
export { choices } from './en/choices';
export { download } from './en/download';
export { earlier } from './en/earlier';
export { files } from './en/files';
export { help } from './en/help';
export { convictions, review } from './en/lists';
export { outcomes } from './en/outcomes';
export { person } from './en/person';
export { policies } from './en/policies';
export type { Quantity } from './en/quantity';
export { records } from './en/records';
export { figures, results } from './en/results';
export { rules, type Chosen } from './en/rules';
export { running } from './en/running';
export { shell } from './en/shell';
export { start } from './en/start';
export { steps } from './en/steps';
