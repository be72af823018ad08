import { countyNamed } from '../record/counties';
import { parseIsoDate } from '../record/civil-date';
import { isIncomplete, type Filing, type OfficeSettings, type RunFacts } from './filing';
import { grouped, writtenDate } from './printed-date';
import type { FieldValues, SwitchValues } from './templates/fields';

/** Everything that the app can say in a filing's papers, then what the office says; a field that is missing is a blank. */
export function fieldsOf(filing: Filing, run: RunFacts, settings: OfficeSettings): FieldValues {
	const { rows } = filing;
	const county = countyNamed(run.county);
	const asking = (relief: string) => grouped(rows.filter((row) => row.relief === relief).length);
	const total = (key: 'records' | 'accepted' | 'quarantined' | 'blank') =>
		grouped(run.files.reduce((sum, file) => sum + file[key], 0));
	const cases = new Set(rows.filter((row) => row.caseNumber !== '').map((row) => `${row.court}\n${row.caseNumber}`));
	const day = parseIsoDate(run.asOf);
	return {
		...settings.fields,
		'office.name': settings.fields['office.name'] ?? filing.office.name,
		...(county === undefined ? {} : { county: county.name, 'court.title': county.court }),
		'relief.title': reliefTitle(filing),
		'app.version': run.madeBy.app,
		'app.build': run.madeBy.build,
		'law.version': run.madeBy.law,
		'policy.title': run.policy.title,
		'policy.id': run.policy.id,
		'policy.version': String(run.policy.version),
		'policy.checksum': run.policy.checksum.replace(/^sha256:/, ''),
		'policy.sections': run.policy.sections.join(', '),
		'policy.choices': run.policy.choices,
		'as-of': day === null ? '' : writtenDate(day),
		...inputFields(run),
		'records.total': total('records'),
		'records.accepted': total('accepted'),
		'records.quarantined': total('quarantined'),
		'records.blank': total('blank'),
		'count.decided': grouped(run.decided),
		'count.listed': grouped(rows.length),
		'count.people': grouped(new Set(rows.map(({ person }) => person)).size),
		'count.cases': grouped(cases.size),
		'count.dismiss': asking('dismiss'),
		'count.misdemeanor': asking('misdemeanor'),
		'count.infraction': asking('infraction'),
		'count.incomplete': grouped(rows.filter(isIncomplete).length),
		...overrideFields(filing),
		...checkFields(run)
	};
}

export function switchesOf(filing: Filing, run: RunFacts, settings: OfficeSettings): SwitchValues {
	const asks = (relief: string) => filing.rows.some((row) => row.relief === relief);
	const { ground } = settings;
	return {
		'asks.dismiss': asks('dismiss'),
		'asks.misdemeanor': asks('misdemeanor'),
		'asks.infraction': asks('infraction'),
		'ground.11361.8': ground === '11361.8',
		'ground.11361.9': ground === '11361.9',
		'ground.1385': ground === '1385',
		'ground.other': ground === 'other',
		'ground.none': ground === null,
		'lists.accessory': filing.rows.some((row) => row.isAccessory),
		'lists.incomplete': filing.rows.some(isIncomplete),
		'has.overrides': filing.rows.some((row) => row.decidedBy !== null),
		'check.done': checkBound(run) !== null,
		'policy.history': run.policy.isHistory,
		'policy.has-choices': run.policy.choices !== ''
	};
}

/** Until every file's checksum is known nothing is said of them, so that the place is a blank. */
function inputFields({ files }: RunFacts): FieldValues {
	if (files.some(({ sha256 }) => sha256 === '')) return {};
	const each = files.map(({ name, bytes, sha256 }) => `${name} (${grouped(bytes)} bytes, SHA-256 ${sha256})`);
	return { inputs: each.join('; ') };
}

function reliefTitle({ rows }: Filing): string {
	const dismisses = rows.some((row) => row.relief === 'dismiss');
	const reduces = rows.some((row) => row.relief !== 'dismiss');
	if (dismisses && reduces) return 'DISMISS AND SEAL, OR REDUCE AND REDESIGNATE,';
	return reduces ? 'REDUCE AND REDESIGNATE' : 'DISMISS AND SEAL';
}

function overrideFields({ rows }: Filing): FieldValues {
	const byWhom = new Map<string, number>();
	for (const { decidedBy } of rows) if (decidedBy !== null) byWhom.set(decidedBy, (byWhom.get(decidedBy) ?? 0) + 1);
	const total = [...byWhom.values()].reduce((sum, count) => sum + count, 0);
	return {
		'count.overrides': grouped(total),
		'overrides.who': [...byWhom].map(([who, count]) => `${who || 'not named'} (${grouped(count)})`).join(', ')
	};
}

function checkBound({ check }: RunFacts): number | null {
	return check === null ? null : check.upperBound;
}

function checkFields(run: RunFacts): FieldValues {
	const bound = checkBound(run);
	if (run.check === null || bound === null) return {};
	return {
		'check.drawn': grouped(run.check.drawn),
		'check.agreed': grouped(run.check.agree),
		// Upwards: a bound that is rounded down is none.
		'check.bound': `${(Math.ceil(bound * 10000) / 100).toFixed(2)} percent`,
		'check.seed': String(run.check.seed)
	};
}
