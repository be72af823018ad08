/** Everything that a paper may name. `app`: the app recorded it; `office`: only the office can say. */
export const FIELDS = {
	'office.name': { title: 'Name of the office that moves', from: 'office' },
	'attorney.name': { title: "Attorney's name", from: 'office' },
	'attorney.bar': { title: 'State Bar number', from: 'office' },
	'attorney.street': { title: 'Street address of the office', from: 'office' },
	'attorney.city': { title: 'City, state and ZIP code of the office', from: 'office' },
	'attorney.phone': { title: 'Telephone number', from: 'office' },
	'attorney.fax': { title: 'Fax number', from: 'office' },
	'attorney.email': { title: 'E-mail address', from: 'office' },
	'court.title': { title: 'Title of the court', from: 'app' },
	county: { title: 'County', from: 'app' },
	'case.number': { title: 'Case number of the motion', from: 'office' },
	'hearing.date': { title: 'Date of the hearing', from: 'office' },
	'hearing.time': { title: 'Time of the hearing', from: 'office' },
	'hearing.department': { title: 'Department', from: 'office' },
	'defender.name': { title: 'Name of the public defender', from: 'office' },
	'defender.address': { title: "Public defender's address for service", from: 'office' },
	'declarant.name': { title: 'Name of the declarant', from: 'office' },
	'declarant.title': { title: "Declarant's title", from: 'office' },
	'confidential.ground': { title: 'Legal ground on which Exhibit A is confidential', from: 'office' },
	'relief.title': { title: 'What is asked, as the title of a paper says it', from: 'app' },
	'app.version': { title: 'Version of the app', from: 'app' },
	'app.build': { title: 'Checksum of the build', from: 'app' },
	'law.version': { title: 'Version of the law in the app', from: 'app' },
	'policy.title': { title: 'Title of the policy', from: 'app' },
	'policy.id': { title: 'Id of the policy', from: 'app' },
	'policy.version': { title: 'Version of the policy', from: 'app' },
	'policy.checksum': { title: 'SHA-256 of the policy', from: 'app' },
	'policy.sections': { title: 'Sections that the policy takes in', from: 'app' },
	'policy.choices': { title: 'What was chosen in the policy', from: 'app' },
	'as-of': { title: 'Day as of which decisions were made', from: 'app' },
	inputs: { title: 'Files read, with their SHA-256', from: 'app' },
	'records.total': { title: 'Records in the files', from: 'app' },
	'records.accepted': { title: 'Records accepted', from: 'app' },
	'records.quarantined': { title: 'Records set aside', from: 'app' },
	'records.blank': { title: 'Blank records', from: 'app' },
	'count.decided': { title: 'Convictions that the policy takes in', from: 'app' },
	'count.listed': { title: 'Convictions listed in Exhibit A', from: 'app' },
	'count.people': { title: 'People listed in Exhibit A', from: 'app' },
	'count.cases': { title: 'Case numbers listed in Exhibit A', from: 'app' },
	'count.dismiss': { title: 'Convictions to dismiss and seal', from: 'app' },
	'count.misdemeanor': { title: 'Convictions to redesignate as misdemeanors', from: 'app' },
	'count.infraction': { title: 'Convictions to redesignate as infractions', from: 'app' },
	'count.incomplete': { title: 'Convictions whose record names no case number or no court', from: 'app' },
	'count.overrides': { title: 'Listed convictions that a person decided', from: 'app' },
	'overrides.who': { title: 'Who decided them', from: 'app' },
	'check.drawn': { title: 'Decisions drawn for the random check', from: 'app' },
	'check.agreed': { title: 'Drawn decisions with which the reviewer agreed', from: 'app' },
	'check.bound': { title: 'Upper bound on the error rate at 95 %', from: 'app' },
	'check.seed': { title: 'Seed of the random check', from: 'app' },
	'exhibit.volumes': { title: 'Volumes of the confidential Exhibit A', from: 'app' }
} as const satisfies Record<string, { readonly title: string; readonly from: 'app' | 'office' }>;

export type FieldId = keyof typeof FIELDS;
export type FieldValues = Readonly<Partial<Record<FieldId, string>>>;

/** What a block of a template may depend on. */
export const SWITCHES = {
	'asks.dismiss': 'Some listed conviction is to be dismissed',
	'asks.misdemeanor': 'Some listed conviction is to become a misdemeanor',
	'asks.infraction': 'Some listed conviction is to become an infraction',
	'ground.11361.8': 'The office moves under H&S 11361.8',
	'ground.11361.9': 'The office moves under H&S 11361.9 as amended by AB 1706',
	'ground.1385': 'The office moves under PC 1385',
	'ground.other': 'The office moves on another ground',
	'ground.none': 'The office has not chosen a ground',
	'lists.accessory': 'A listed conviction is of PC 32',
	'lists.incomplete': 'A listed conviction lacks a case number or a court',
	'has.overrides': 'A person decided some listed conviction',
	'check.done': 'A random check was made',
	'policy.history': 'The policy reconstructs what a county did in 2018-20',
	'policy.has-choices': 'Something was chosen in the policy'
} as const;

export type SwitchId = keyof typeof SWITCHES;
export type SwitchValues = Readonly<Record<SwitchId, boolean>>;
