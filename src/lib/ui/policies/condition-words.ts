/** One question of a condition in words. */
import type { Amount, Asked, Day, FactPhrase } from '$lib/law/plain-words';
import { longDate, quantity } from '$lib/state/format';
import { rules, type Chosen } from '$lib/words/en';

const words = rules.asked;

/** What the fact is called, and what it has to be. */
export function factWords({ fact, list, is }: FactPhrase): { title: string; asked: string } {
	return { title: rules.fact(fact, list), asked: askedWords(is) };
}

function askedWords(is: Asked): string {
	switch (is.of) {
		case 'flag':
			return words.flag(is.yes);
		case 'class':
			return words.class(is.names, is.not);
		case 'section':
			return words.section(is.names, is.not, is.option, is.exactly);
		case 'atLeast':
		case 'lessThan':
			return words[is.of](chosen(is.amount));
		default:
			return dayWords(is.of, is.day);
	}
}

function dayWords(of: 'before' | 'onOrBefore' | 'after' | 'onOrAfter', day: Day): string {
	if ('date' in day) return words[of](longDate(day.date));
	return day.yearsBefore === null ? words[of](words.asOf) : words.years[of](chosen(day.yearsBefore));
}

function chosen({ value, option, unset }: Amount): Chosen {
	return { text: quantity(value).text, option, unset };
}
