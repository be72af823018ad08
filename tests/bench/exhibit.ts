/**
 * What the exhibits of a great county cost in Node: 66,000 convictions, confidential and public.
 *
 *   node --import tsx tests/bench/exhibit.ts [rows]
 */
import { drawExhibit } from '../../src/lib/workers/draw-exhibit';
import { fontsInNode } from '../../src/lib/workers/papers-fonts-in-node';
import { COURT_COLUMNS } from '../../src/lib/filings/wire';
import { filing, rowsOf, run, settings } from '../papers/made';

const ROWS = Number(process.argv[2] ?? 66_000);
const NAMES = [
	'GARCIA,MARIA ELENA',
	'JOHNSON,DWAYNE T',
	'NGUYỄN,THỊ MINH KHAI',
	'SMITH,ROBERT',
	'MUÑOZ,JOSÉ',
	'O’BRIEN,SEÁN P',
	'WASHINGTON,LATOYA M'
];
const rows = rowsOf(ROWS, (at) => ({
	defendant: at % 1000 === 0 ? 'A'.repeat(80) : NAMES[at % NAMES.length],
	caseNumber: at % 45 === 0 ? '' : `BA${String(100_000 + Math.floor(at / 1.2))}`,
	section: at % 3 === 0 ? '11360(A) HS' : '11358 HS'
}));
const request = {
	filing: filing(rows),
	run,
	settings,
	draft: true,
	courtColumns: COURT_COLUMNS,
	exact: false
};
const fonts = fontsInNode();
for (const kind of ['confidential', 'public'] as const) {
	const start = performance.now();
	const cpu = process.cpuUsage();
	const volumes = await drawExhibit(request, kind, fonts, () => Promise.resolve());
	const { user, system } = process.cpuUsage(cpu);
	const pages = volumes.reduce((sum, { file }) => sum + file.pages, 0);
	const bytes = volumes.reduce((sum, { file }) => sum + file.bytes.length, 0);
	console.log(
		[
			`${kind.padEnd(13)} ${ROWS} rows`,
			`${((performance.now() - start) / 1000).toFixed(2)} s`,
			`CPU ${((user + system) / 1e6).toFixed(2)} s`,
			`${pages} pages in ${volumes.length} volumes`,
			`${(bytes / 1e6).toFixed(1)} MB`,
			`peak of the process ${(process.resourceUsage().maxRSS / 1000).toFixed(0)} MB`
		].join(', ')
	);
}
