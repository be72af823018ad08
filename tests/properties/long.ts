/** Runs per property: a short seeded sample in `npm test`, many in `npm run test:long`; for each mutant a few. */
export const RUNS = Number(process.env.CLEARSLATE_RUNS ?? (process.env.CLEARSLATE_LONG === '1' ? 3000 : 120));
export const SEED = process.env.CLEARSLATE_LONG === '1' ? {} : { seed: 20160911 };
