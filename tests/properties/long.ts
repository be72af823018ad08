import { LONG } from '../long';

/** Runs per property: a short seeded sample in `npm test`, many in `npm run test:long`; for each mutant a few. */
export const RUNS = Number(process.env.CLEARSLATE_RUNS ?? (LONG ? 3000 : 120));
export const SEED = LONG ? {} : { seed: 20160911 };
