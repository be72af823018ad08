/** Two-letter names of the California codes (and `US`, `ZZ`, `AA`, `MV` …) as justice records print them. */
export const CODES: ReadonlySet<string> = new Set(
	'AA BP CA CC CI CP EC EL FA FC FG GC HN HS IC IN LC LM MC MV PC PR PU RT SH UC UI US VC WC WI ZZ'.split(' ')
);
