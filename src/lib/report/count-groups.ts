import type { Counts, StatisticsRow } from './statistics';

class Group {
	convictions = 0;
	people = 0;
	relieved = 0;
	peopleRelieved = 0;
	private lastPerson = -1;
	private lastRelieved = -1;

	add(person: number, relief: boolean): void {
		this.convictions++;
		if (this.lastPerson !== person) this.people++;
		this.lastPerson = person;
		if (!relief) return;
		this.relieved++;
		if (this.lastRelieved !== person) this.peopleRelieved++;
		this.lastRelieved = person;
	}

	get counts(): Counts {
		const { convictions, people, relieved, peopleRelieved } = this;
		return { convictions, people, relieved, peopleRelieved };
	}
}

/** Counts convictions and people by a key. The convictions of a person come one after another. */
export class GroupCounts {
	private readonly groups = new Map<string, Group>();

	add(key: string, person: number, relief: boolean): void {
		let group = this.groups.get(key);
		if (group === undefined) this.groups.set(key, (group = new Group()));
		group.add(person, relief);
	}

	/** In an order of their keys. */
	rows(compare: (a: StatisticsRow, b: StatisticsRow) => number): StatisticsRow[] {
		return [...this.groups].map(([key, group]) => ({ key, ...group.counts })).sort(compare);
	}
}
