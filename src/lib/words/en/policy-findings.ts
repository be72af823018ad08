type Values = Readonly<Record<string, string | number>>;

/** What is wrong, by code. Names of steps, facts and options come in as they are called on the screen. */
const SENTENCES: Readonly<Record<string, (values: Values) => string>> = {
	shape: ({ path, found }) => `It does not have the form of a policy at ${path || 'its top'} (found: ${found}).`,
	'key-unknown': ({ path }) => `${path || 'One of its parts'} is nothing that a policy has. It could be misspelt.`,
	'steps-too-many': ({ most }) => `There are more than ${most} steps.`,
	'facts-too-many': ({ most }) => `The steps ask about more than ${most} facts together.`,
	'id-twice': ({ id }) => `Two rules have the same name in the document, or it is empty: “${id}”.`,
	'fact-unknown': ({ fact }) => `There is no fact called ${fact}.`,
	'list-unfit': ({ fact }) => `“${fact}” and an offense list do not go together, or the list is missing.`,
	'list-unknown': ({ list }) => `There is no offense list called ${list}.`,
	'test-unfit': ({ fact }) => `The test does not fit “${fact}”, or its value is not one that it can have.`,
	'scope-section': ({ section }) => `A run does not keep the records of ${section}, so nothing would be found.`,
	'parameter-unknown': ({ parameter }) => `There is no option called ${parameter}.`,
	'parameter-kind': ({ parameter }) => `The option “${parameter}” is of another kind than is needed here.`,
	'parameter-choice': ({ value }) => `${value} is not one of its readings.`,
	'parameter-section': ({ section }) => `${section} is not one of its sections.`,
	'parameter-bounds': ({ value, min, max }) => `${value} is out of bounds. Allowed are ${min} to ${max}.`,
	'title-empty': () => 'The name is missing.',
	'version-strange': () => 'The version has to be a whole number from 1 on.',
	'id-strange': ({ id }) => `Its name in files, ${id}, may have only small letters, digits, hyphens and slashes.`,
	'steps-none': () => 'It has no steps.',
	'cites-missing': () => 'It cites no law.',
	'says-empty': () => 'The rule has no sentence that says what it is.',
	'dates-turned': ({ from, until }) => `It ends (${until}) before it begins (${from}).`,
	'test-empty': () => 'One of its tests names nothing yet: no class or section.',
	'number-strange': ({ number, most }) => `${number} cannot be right. Whole numbers from 0 to ${most} can.`,
	'reason-empty': () => 'The reason is missing. Every decision says why.',
	'date-missing': () => '“Not yet” needs the day from which it is possible.',
	'date-unused': () => 'It has a day that only “Not yet” uses.',
	'becomes-unused': () => 'It says what the conviction becomes, but does not reduce it.',
	'placeholder-unknown': ({ name }) => `{${name}} is no option of this policy and stays as it is in the text.`,
	'bounds-turned': ({ min, max }) => `Its lower bound (${min}) is above its upper one (${max}).`,
	'bounds-strange': ({ most }) => `Its bounds have to be whole numbers from 0 to ${most}.`,
	'reading-twice': () => 'Two of its readings have the same name.',
	'section-strange': ({ section }) => `${section} cannot be read as a section. Write it like HS 11357(A).`,
	'parameter-unused': () => 'No step asks about it any more.',
	'never-in-force': () => 'It is in force on no day.',
	'never-true': () => 'Its condition is never true of a conviction that this policy applies to.',
	shadowed: () => 'It can never be reached: together, the steps before it decide everything that it would.',
	'shadowed-by': ({ by }) => `It can never be reached: ${by} decides everything that it would.`,
	'not-seen': ({ tries }) =>
		`It was not seen to be reached in ${tries} tries. There are too many cases to try them all.`,
	undecided: ({ choice }) =>
		choice === ''
			? 'Some convictions are decided by no step, and come out as “No rule applied”.'
			: `With the published choice “${choice}”, some convictions are decided by no step.`,
	'example-fact-unknown': ({ fact }) => `It gives a fact that there is not: ${fact}.`,
	'example-differs': () => 'What comes out is not what it says.',
	'not-json': () => 'it cannot be read as JSON.',
	'too-deep': () => 'it is nested too deep.',
	'key-forbidden': () => 'it holds a name that could harm the page.'
};

export function findingSentence(code: string, values: Values): string {
	return SENTENCES[code]?.(values) ?? `Something is wrong (${code}).`;
}
