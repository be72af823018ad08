import { deck, type Chance } from '../chance';

const LOS_ANGELES = '19';
const LOS_ANGELES_BRANCHES = ['BA', 'GA', 'KA', 'MA', 'NA', 'PA', 'SA', 'TA', 'VA', 'YA'];
const MISDEMEANOR_BRANCHES = ['CR', 'LB', 'MP', 'PS', 'VN', 'WA'];

type Shape = (chance: Chance, year: string) => string;

/** The shapes of a court's own numbers; the county and the decade settle which of them a court uses. */
const FELONY_SHAPES: readonly Shape[] = [
	(chance, year) => `CR${year}-${chance.digits(5)}`,
	(chance, year) => `${year}F${chance.digits(5)}`,
	(chance) => chance.digits(6),
	(chance) => `SC${chance.digits(6)}A`,
	(chance, year) => `F${year}${chance.digits(5)}-${chance.between(1, 9)}`
];
const OTHER_SHAPES: readonly Shape[] = [
	(chance, year) => `${year}M${chance.digits(5)}`,
	(chance) => `MCR${chance.digits(6)}`,
	(chance) => chance.digits(7),
	(chance, year) => `CM-${year}${chance.digits(4)}`
];

const NO_NUMBER = deck([
	[2, 'NULL'],
	[2, 'NULL      '],
	[1, '          ']
]);

export function drawCaseNumber(chance: Chance, countyCode: string, year: number, felony: boolean): string {
	if (chance.oneIn(45)) return chance.pick(NO_NUMBER);
	const twoDigits = String(year % 100).padStart(2, '0');
	if (countyCode === LOS_ANGELES) return losAngelesNumber(chance, year, felony);
	const shapes = felony ? FELONY_SHAPES : OTHER_SHAPES;
	return shapes[(Number(countyCode) + Math.floor(year / 10)) % shapes.length](chance, twoDigits);
}

function losAngelesNumber(chance: Chance, year: number, felony: boolean): string {
	if (!felony) return `${year % 10}${chance.pick(MISDEMEANOR_BRANCHES)}${chance.digits(5)}`;
	return year < 1988 ? `A${chance.digits(6)}` : `${chance.pick(LOS_ANGELES_BRANCHES)}${chance.digits(6)}`;
}
