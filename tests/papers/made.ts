import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem } from 'pdfjs-dist/types/src/display/api';
import type { Filing, OfficeSettings, RunFacts } from '../../src/lib/filings/filing';
import { officesOf } from '../../src/lib/filings/offices';
import type { PlannedRow } from '../../src/lib/filings/plan';
import { SHIPPED_TEMPLATES } from '../../src/lib/filings/templates/shipped';
import { DEFAULT_LIMITS } from '../../src/lib/filings/volumes';

/** A conviction of nobody. */
export function row(at: number, more: Partial<PlannedRow> = {}): PlannedRow {
	return {
		conviction: at,
		person: at,
		caseNumber: `BA${100000 + at}`,
		court: 'CASC LOS ANGELES',
		defendant: `DOE,JANE ${at}`,
		birth: '03/02/1970',
		section: '11358 HS',
		convicted: '04/05/1999',
		relief: 'dismiss',
		cii: `A9${String(at).padStart(8, '0')}`,
		arrestedBy: 'CAPD LONG BEACH',
		arrested: '01/01/1999',
		decidedBy: null,
		isAccessory: false,
		...more
	};
}

export const rowsOf = (count: number, more: (at: number) => Partial<PlannedRow> = () => ({})) =>
	Array.from({ length: count }, (_, at) => row(at, more(at)));

export const filing = (rows: readonly PlannedRow[]): Filing => ({
	office: officesOf('LOS ANGELES').districtAttorney,
	court: null,
	rows
});

export const run: RunFacts = {
	county: 'LOS ANGELES',
	madeBy: { app: '0.1.0', build: '1a2b3c', law: '2026-11-22' },
	madeUp: false,
	files: [
		{ name: 'la.dat', bytes: 1234567, sha256: 'ab'.repeat(32), records: 5000, accepted: 4990, quarantined: 7, blank: 3 }
	],
	asOf: '2026-11-22',
	policy: {
		title: 'The statute: H&S 11361.8',
		id: 'california/prop-64/statute',
		version: 1,
		checksum: `sha256:${'cd'.repeat(32)}`,
		sections: ['HS 11357', 'HS 11358'],
		choices: '',
		isHistory: false,
		isUnverified: true
	},
	check: null,
	decided: 900
};

export const settings: OfficeSettings = {
	ground: null,
	fields: {},
	answers: {},
	templates: SHIPPED_TEMPLATES,
	limits: DEFAULT_LIMITS,
	oneMotionPer: 'county'
};

export interface ReadText {
	readonly text: string;
	readonly x: number;
	/** Of the baseline, from the top. */
	readonly y: number;
	readonly width: number;
	readonly size: number;
	readonly slanting: boolean;
}

export interface ReadPdf {
	readonly pages: readonly (readonly ReadText[])[];
	readonly outline: readonly string[];
	readonly title: string;
	readonly language: string | null;
}

/** A PDF as another program reads it. */
export async function readBack(bytes: Uint8Array): Promise<ReadPdf> {
	const task = getDocument({ data: bytes.slice(), verbosity: 0 });
	const pdf = await task.promise;
	const pages: ReadText[][] = [];
	for (let number = 1; number <= pdf.numPages; number++) {
		const page = await pdf.getPage(number);
		const { items } = await page.getTextContent({ includeMarkedContent: false });
		pages.push(
			(items as TextItem[])
				.filter(({ str }) => str.trim() !== '')
				.map(({ str, transform, width }) => ({
					text: str,
					x: transform[4] as number,
					y: 792 - (transform[5] as number),
					width,
					size: Math.hypot(transform[0] as number, transform[1] as number),
					slanting: transform[1] !== 0
				}))
		);
		page.cleanup();
	}
	const outline = ((await pdf.getOutline()) ?? []).map(({ title }) => title);
	const { info } = (await pdf.getMetadata()) as unknown as { info: { Title?: string; Language?: string } };
	await task.destroy();
	return { pages, outline, title: info.Title ?? '', language: info.Language ?? null };
}
