import type { OffenceList } from './offence-list';
import pleaBargain2018 from './california/plea-bargain-2018.json' with { type: 'json' };
import registrable2019 from './california/registrable-2019.json' with { type: 'json' };
import related2019 from './california/related-2019.json' with { type: 'json' };
import registrable from './california/registrable.json' with { type: 'json' };
import superstrikes from './california/superstrikes.json' with { type: 'json' };
import superstrikes201907 from './california/superstrikes-2019-07.json' with { type: 'json' };
import superstrikes201910 from './california/superstrikes-2019-10.json' with { type: 'json' };
import superstrikesSf2018 from './california/superstrikes-sf-2018.json' with { type: 'json' };

const LISTS = [
	superstrikes201907,
	superstrikes201910,
	registrable2019,
	related2019,
	pleaBargain2018,
	superstrikesSf2018,
	superstrikes,
	registrable
] as readonly unknown[] as readonly OffenceList[];

/** Offence lists that ship, by id. Conditions name them. */
export const OFFENCE_LISTS: ReadonlyMap<string, OffenceList> = new Map(LISTS.map((list) => [list.id, list]));

export function offenceList(id: string): OffenceList {
	const list = OFFENCE_LISTS.get(id);
	if (list === undefined) throw new Error(`No offence list is called ${id}`);
	return list;
}
