import { readFileSync } from 'node:fs';

export type Section = '11357' | '11358' | '11359' | '11360';
export const SECTIONS: readonly Section[] = ['11357', '11358', '11359', '11360'];

/** The older tool's options file. 0 or false is off. */
export interface Options {
	readonly dismiss: readonly Section[];
	readonly reduce: readonly Section[];
	readonly under21: boolean;
	readonly only64: boolean;
	readonly deceased: boolean;
	readonly age: number;
	readonly since: number;
	readonly free: number;
}

interface OptionsFile {
	baselineEligibility: { dismiss: Section[]; reduce: Section[] };
	additionalRelief: {
		subjectUnder21AtConviction: boolean;
		subjectHasOnlyProp64Charges: boolean;
		subjectIsDeceased: boolean;
		subjectAgeThreshold: number;
		yearsSinceConvictionThreshold: number;
		yearsCrimeFreeThreshold: number;
	};
}

export function readOptions(path: string): { text: string; options: Options } {
	const text = readFileSync(path, 'utf8');
	const { baselineEligibility: baseline, additionalRelief: relief } = JSON.parse(text) as OptionsFile;
	const options: Options = {
		dismiss: baseline.dismiss,
		reduce: baseline.reduce,
		under21: relief.subjectUnder21AtConviction,
		only64: relief.subjectHasOnlyProp64Charges,
		deceased: relief.subjectIsDeceased,
		age: relief.subjectAgeThreshold,
		since: relief.yearsSinceConvictionThreshold,
		free: relief.yearsCrimeFreeThreshold
	};
	return { text, options };
}
