/**
 * The exact one-sided upper bound of Clopper and Pearson (Biometrika 26, 1934, 404-413): the error rate at which so few
 * errors, or fewer, would be found with probability 1 - `confidence`.
 */
export function upperBound(errors: number, trials: number, confidence: number): number {
	const left = 1 - confidence;
	if (errors >= trials) return 1;
	if (errors === 0) return -Math.expm1(Math.log(left) / trials);
	let low = errors / trials;
	let high = 1;
	while (true) {
		const middle = (low + high) / 2;
		if (middle <= low || middle >= high) return high;
		if (atMost(errors, trials, middle) > left) low = middle;
		else high = middle;
	}
}

/** The probability of at most `errors` in `trials` at a rate strictly between 0 and 1. */
export function atMost(errors: number, trials: number, rate: number): number {
	const odds = Math.log(rate) - Math.log1p(-rate);
	let term = trials * Math.log1p(-rate);
	const terms = [term];
	for (let at = 1; at <= errors; at++) {
		term += Math.log((trials - at + 1) / at) + odds;
		terms.push(term);
	}
	// In logarithms, from the greatest: no term of a large sample underflows.
	const greatest = terms.reduce((most, one) => Math.max(most, one), -Infinity);
	return Math.min(1, Math.exp(greatest) * terms.reduce((sum, one) => sum + Math.exp(one - greatest), 0));
}
