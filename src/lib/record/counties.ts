/** One of California's 58 counties. */
export interface County {
	/** Two digits, in the order of the alphabet, as the state numbers them. */
	readonly code: string;
	readonly name: string;
	/** The court's title as it stands in the caption of a paper. */
	readonly court: string;
}

const NAMES = `
	Alameda, Alpine, Amador, Butte, Calaveras, Colusa, Contra Costa, Del Norte, El Dorado, Fresno, Glenn, Humboldt,
	Imperial, Inyo, Kern, Kings, Lake, Lassen, Los Angeles, Madera, Marin, Mariposa, Mendocino, Merced, Modoc, Mono,
	Monterey, Napa, Nevada, Orange, Placer, Plumas, Riverside, Sacramento, San Benito, San Bernardino, San Diego,
	San Francisco, San Joaquin, San Luis Obispo, San Mateo, Santa Barbara, Santa Clara, Santa Cruz, Shasta, Sierra,
	Siskiyou, Solano, Sonoma, Stanislaus, Sutter, Tehama, Trinity, Tulare, Tuolumne, Ventura, Yolo, Yuba
`
	.trim()
	.split(/,\s+/);

export const COUNTIES: readonly County[] = NAMES.map((name, at) => ({
	code: String(at + 1).padStart(2, '0'),
	name,
	court: `SUPERIOR COURT OF CALIFORNIA, COUNTY OF ${name.toUpperCase()}`
}));

/** The county of that name, whatever its case and the blanks around it. */
export function countyNamed(name: string): County | undefined {
	const wanted = name.trim().toUpperCase();
	return COUNTIES.find((county) => county.name.toUpperCase() === wanted);
}
