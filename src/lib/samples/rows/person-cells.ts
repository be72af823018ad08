import type { CivilDate } from '../../record/civil-date';
import { MADE_UP } from '../../record/made-up';
import type { Appearance } from '../people/appearance';
import type { Person } from '../people/person';
import type { RecordBytes } from './record-bytes';

/** RECORD_ID to CITIZENSHIP_LIST. Every record says that it is made up. Social security and licence numbers stay blank. */
export function writePerson(person: Person, birth: CivilDate, out: RecordBytes): void {
	out.text(`${MADE_UP},,`);
	out.digitsCell(person.subjectId, 8);
	out.text('#,,,,,,,#,');
	out.cell(person.cii);
	out.text('"');
	out.text(person.name);
	out.text('",');
	out.cell(person.sex);
	out.dateCell(birth);
	out.text(',,,,,#,');
	writeAppearance(person.appearance, out);
}

function writeAppearance({ race, eyes, hair, height, weight, birthplace }: Appearance, out: RecordBytes): void {
	for (const [code, words] of [race, eyes, hair]) {
		out.cell(code);
		out.cell(words);
	}
	out.cell(height);
	out.cell(weight);
	out.text(',,');
	out.cell(birthplace[0]);
	out.cell(birthplace[1]);
	out.text(',,');
}
