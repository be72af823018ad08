/** `npm run test:long` goes through everything; `npm test` takes a sample of each sweep. */
export const LONG = process.env.CLEARSLATE_LONG === '1';

/** Every so-manieth of a sweep, from a place on that another may start elsewhere; at length all of it. */
export function sampled<T>(all: readonly T[], every: number, from = 0): readonly T[] {
	return LONG ? all : all.filter((_, at) => at % every === from % every);
}
