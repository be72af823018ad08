import { describe, expect, it } from 'vitest';
import { FELONY, INFRACTION, MISDEMEANOR } from '../record/conviction-class';
import { DISTRICT_ATTORNEY, Placing, officesOf, type OfficeTable } from './offices';

const losAngeles = officesOf('LOS ANGELES');
const place = (arrestedBy: string, more: { court?: string; classes?: number; table?: OfficeTable } = {}) =>
	new Placing(more.table ?? losAngeles).of({
		classes: more.classes ?? MISDEMEANOR,
		arrestedBy,
		court: more.court ?? 'CAMC LOS ANGELES'
	});

describe('who prosecutes in Los Angeles', () => {
	it('is the ten cities of the motion of 2020, each with its source', () => {
		expect(losAngeles.cities.map(({ id }) => id)).toEqual([
			'city-los-angeles',
			'city-long-beach',
			'city-torrance',
			'city-pasadena',
			'city-inglewood',
			'city-burbank',
			'city-santa-monica',
			'city-hawthorne',
			'city-redondo-beach',
			'city-hermosa-beach'
		]);
		losAngeles.cities.forEach(({ source }) => expect(source).not.toBe(''));
	});

	it('is the district attorney for every felony, whoever arrested', () => {
		expect(place('CAPD LONG BEACH', { classes: FELONY })).toEqual({ office: DISTRICT_ATTORNEY });
	});

	it.each(['CAPD LONG BEACH', 'CAPDLONG BEACH', 'capd long beach ', 'LONG BEACH PD', 'Long Beach Police Department'])(
		'is the city whose police arrested, for a misdemeanor: %s',
		(agency) => expect(place(agency)).toEqual({ office: 'city-long-beach' })
	);

	it('is the city for an infraction too', () => {
		expect(place('CAPD TORRANCE', { classes: INFRACTION })).toEqual({ office: 'city-torrance' });
	});

	it('is not guessed for the sheriff or a city that is not in the table', () => {
		expect(place('CASO LOS ANGELES')).toEqual({ unassigned: 'not-in-table' });
		expect(place('CAPD GLENDALE')).toEqual({ unassigned: 'not-in-table' });
	});

	it('is not guessed where the record names no agency: a court’s district is larger than a city', () => {
		expect(place('', { court: '' })).toEqual({ unassigned: 'not-named' });
		expect(place('', { court: 'CAMC LONG BEACH' })).toEqual({ unassigned: 'not-in-table' });
		expect(place('NULL', { court: 'CAMC LONG BEACH' })).toEqual({ unassigned: 'not-in-table' });
	});

	it('is not guessed where two cities arrested, nor where one of two agencies is nobody’s', () => {
		expect(place('CAPD TORRANCE; CAPD BURBANK')).toEqual({ unassigned: 'several' });
		expect(place('CAPD TORRANCE; CAHP LOS ANGELES')).toEqual({ unassigned: 'not-in-table' });
	});

	it('is not guessed where a felony cannot be ruled out', () => {
		expect(place('CAPD TORRANCE', { classes: FELONY | MISDEMEANOR })).toEqual({ unassigned: 'class-open' });
	});

	it('follows the table as its user has corrected it', () => {
		const { districtAttorney } = losAngeles;
		const table = { ...losAngeles, districtAttorney: { ...districtAttorney, agencies: ['CASO LOS ANGELES'] } };
		expect(place('CASO LOS ANGELES', { table })).toEqual({ office: DISTRICT_ATTORNEY });
		const [first, ...rest] = losAngeles.cities;
		const courts = { ...losAngeles, cities: [{ ...first, courts: ['CAMC LOS ANGELES'] }, ...rest] };
		expect(place('', { table: courts })).toEqual({ office: 'city-los-angeles' });
	});
});

describe('who prosecutes elsewhere', () => {
	const kern = officesOf('KERN');

	it('is the district attorney for everything, even where the class is open', () => {
		expect(place('', { table: kern, classes: FELONY | MISDEMEANOR })).toEqual({ office: DISTRICT_ATTORNEY });
	});

	it('is a city office that the user adds, by its agency', () => {
		const city = { id: 'mine', name: 'City Attorney', agencies: ['CAPD BAKERSFIELD'], courts: [], source: '' };
		expect(place('CAPD BAKERSFIELD', { table: { ...kern, cities: [city] } })).toEqual({ office: 'mine' });
	});
});
