import { describe, expect, it } from 'vitest';
import { historiesOf, record } from '../../../../tests/law/history';
import { CATALOGUE, factsOf } from './catalogue';

const facts = factsOf(historiesOf(record([{}, {}]), record([{}])), 20200701);

describe('the facts of some histories', () => {
	it('are of all their convictions, each of its person', () => {
		expect(facts.convictions).toBe(3);
		expect([...facts.person]).toEqual([0, 0, 1]);
		expect(facts.dated.asOf).toBe(20200701);
	});

	it('have the kind that the catalogue says, and a place for each conviction or for each person', () => {
		for (const { id, kind, ofList } of CATALOGUE.values()) {
			const column = facts.column(id, ofList === true ? 'california/superstrikes' : undefined);
			expect(column.kind, id).toBe(kind);
			if (column.kind === 'class' || column.kind === 'section') continue;
			const ofPerson =
				id.startsWith('person.') && !id.startsWith('person.listedBefore') && id !== 'person.registeredBefore';
			expect(column.byPerson, id).toBe(ofPerson);
			const values = column.kind === 'flag' ? column.values : column.from;
			expect(values, id).toHaveLength(ofPerson ? 2 : 3);
		}
	});

	it('are worked out once, and for each list by itself', () => {
		expect(facts.column('conviction.ageAt')).toBe(facts.column('conviction.ageAt'));
		const strikes = facts.column('person.listed', 'california/superstrikes');
		expect(facts.column('person.listed', 'california/superstrikes')).toBe(strikes);
		expect(facts.column('person.listed', 'california/registrable')).not.toBe(strikes);
	});

	it('of a name that nobody knows are an error', () => {
		expect(() => facts.column('person.shoeSize')).toThrow('No fact is called person.shoeSize');
		expect(() => facts.column('person.listed', 'nowhere/such')).toThrow('No offence list is called nowhere/such');
		expect(() => facts.column('person.listed')).toThrow('No offence list is called ');
	});
});
