/** Runs per property: a short seeded sample in `npm test`, many in `npm run test:long`. */
export const RUNS = process.env.CLEARSLATE_LONG === '1' ? 3000 : 120;
export const SEED = process.env.CLEARSLATE_LONG === '1' ? {} : { seed: 20160911 };
