import type { Chance } from '../chance';

/** What clerks write in the comment cell; mostly nothing. */
export function drawRemark(chance: Chance, concurrent: boolean): string {
	if (concurrent && chance.oneIn(6)) return 'SENTENCE CONCURRENT WITH LAST COUNT';
	if (!chance.oneIn(11)) return '';
	switch (chance.below(6)) {
		case 0:
			return 'RESTITUTION ORDERED';
		case 1:
			return `SCN-${chance.digits(2)}C${chance.digits(7)} DCN-T${chance.digits(6)}`;
		case 2:
			return 'FINE, FEES AND RESTITUTION';
		case 3:
			return `CONCURRENT WITH FILE ${chance.digits(6)}`;
		case 4:
			return 'COM: "TIME SERVED"';
		default:
			return chance.oneIn(4) ? 'COM: ALSO 11359 HS-POSS FOR SALE' : 'WARRANT ISSUED AND RECALLED';
	}
}
