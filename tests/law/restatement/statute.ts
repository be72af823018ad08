import { hasTurned, isBefore, on, type When } from './calendar';
import { OUT, type Case, type Choices, type Class, type Section, type Verdict } from './history';
import { not, some, type Is, type Known } from './known';
import { strikeBeforeByStatute } from './strikes';
import { isProp64, listedBefore, registeredBefore, twoPriors } from './whole-record';

const ACT = on(20161109);
const UNIFORM_ACT = on(19730307);
/** Sections of before 7 March 1973, as far as they are known: reference on the law, section 1.3. */
const FORMER = ['HS 11500', 'HS 11530', 'HS 11530.1', 'HS 11530.5', 'HS 11531', 'HS 11532'];

/** Of synthetic drugs; and, People v. Samra (2018), of adults who sell to minors: neither is in the statute. */
const UNTOUCHED = ['HS 11357.5', 'HS 11361'];
/** Subdivisions of 1 January 1976. */
const ERA_OF_1976 = /^HS 11357|^HS 11360B/;

const dismiss: Verdict = { outcome: 'dismiss', reason: null };
const toMisdemeanor: Verdict = { outcome: 'reduce', reason: null };
const toInfraction: Verdict = { outcome: 'reduce to infraction', reason: null };
const relief: Verdict = { outcome: 'relief', reason: null };
const barred: Verdict = { outcome: 'barred', reason: null };
const review: Verdict = { outcome: 'needs-review', reason: null };

const CONSPIRED = ['HS 11358', 'HS 11359', 'HS 11360'];

/** H&S 11361.8 as it is read today: reference on the law, sections 1.1 to 1.6, and the table of sections by era. */
export function statute(one: Case, chosen: Choices, is: Is): Verdict {
	const { conviction, section, class: ofClass } = one;
	const cycle = chosen.offence === 'cycle';
	if (FORMER.includes(section.name)) return is(isBefore(conviction.date, UNIFORM_ACT)) ? review : OUT;
	const accessory = section.name === 'PC 32' && is(conviction.prop64InCycle);
	const untouched = UNTOUCHED.includes(section.name);
	if (!isProp64(section) && !accessory && !untouched) return OUT;
	// Whether the offence lay before the Act, the record does not say.
	if (!is(wasBeforeTheAct(one))) return review;
	// People v. Medina (2018): a conspiracy to commit one of these is not eligible. Of other ones, and of attempts, nothing was found.
	if (is(conviction.conspiracy) && CONSPIRED.includes(section.name)) return barred;
	if (is(conviction.inchoate)) return review;
	if (untouched) return barred;
	if (!accessory && is(isBefore(conviction.date, UNIFORM_ACT))) return review;
	if (accessory) return isAsTheAided(one, is) ? relief : review;
	if (section.subdivisions.length > 0 && ERA_OF_1976.test(section.name + section.subdivisions[0]))
		if (is(isBefore(conviction.date, on(19760101)))) return review;
	const minor = is(isUnder(18, one, chosen.sure18));
	if (minor && ofClass !== 'infraction') return toInfraction;
	if (mayBeOfToday(section, () => is(isBefore(conviction.date, ACT)))) return review;
	if (isAggravatedOnItsFace(section)) return review;
	if (minor && !isAnomalous(section, ofClass)) return barred;
	const young = () => is(isUnder(21, one, chosen.sure21));
	if (section.name === 'HS 11360' && section.subdivisions[0] === 'B') return givingAway(one, young, is);
	if (section.name === 'HS 11357') return possession(one, young, is);
	if (ofClass === 'infraction') return review;
	// `is(null)` asks whether it was no more than an adult may have today: an extract never says.
	if (section.name !== 'HS 11359' && is(null)) return young() ? toInfraction : dismiss;
	if (ofClass !== 'felony') return review;
	return is(isAggravated(one, chosen.priors === 'any', cycle)) ? barred : toMisdemeanor;
}

/**
 * People v. Boatwright (2019): an accessory to an offence of these sections is eligible as the offence is. Accessories
 * are of felonies; a strike, a registration or a day of before the sections leaves open whether the aided one would be.
 */
function isAsTheAided({ history, conviction, class: ofClass }: Case, is: Is): boolean {
	if (ofClass !== 'felony' || !is(not(conviction.otherInCycle))) return false;
	if (is(isBefore(conviction.date, UNIFORM_ACT))) return false;
	const strike = some([
		strikeBeforeByStatute(history, conviction.date),
		listedBefore(history, 'registrable statute', conviction.date)
	]);
	return !is(strike) && !is(registeredBefore(history, conviction.date));
}

/** The codes of the Act's own day gave the letters of 11357, and 11360(b), other meanings; only its text has numbers. */
function mayBeOfToday({ name, subdivisions: [first, second] }: Section, before: () => boolean): boolean {
	if (name === 'HS 11357' && ['A', 'B', 'C'].includes(first) && (second === '1' || second === '2')) return true;
	return first !== undefined && ERA_OF_1976.test(name + first) && !before();
}

/** Subdivisions of today's text that name what may still be a felony. */
function isAggravatedOnItsFace({ name, subdivisions: [first, second] }: Section): boolean {
	if (name === 'HS 11358') return first === 'D';
	if (name === 'HS 11359') return first === 'C' || first === 'D';
	return name === 'HS 11360' && first === 'A' && second === '3';
}

/** A class that the section did not have before the Act. */
function isAnomalous({ name, subdivisions: [first] }: Section, ofClass: Class): boolean {
	if (name !== 'HS 11357') return !(name === 'HS 11360' && first === 'B') && ofClass !== 'felony';
	return (first === 'A' && ofClass === 'infraction') || first === 'D' || first === 'E';
}

function possession({ section, class: ofClass }: Case, young: () => boolean, is: Is): Verdict {
	const [first] = section.subdivisions;
	const infraction = ofClass === 'infraction';
	switch (first) {
		case 'D':
		case 'E':
			return review;
		case 'C':
			return ofClass === 'felony' ? review : barred;
		case 'B':
			return !young() ? dismiss : infraction ? barred : toInfraction;
		case undefined:
			// Only (b) was an infraction; a misdemeanor may be any of them.
			if (infraction) return young() ? barred : dismiss;
			if (ofClass === 'misdemeanor') return review;
	}
	if (is(null)) return !young() ? dismiss : infraction ? barred : toInfraction;
	return ofClass === 'felony' ? toMisdemeanor : barred;
}

function givingAway({ class: ofClass }: Case, young: () => boolean, is: Is): Verdict {
	if (!young() && is(null)) return dismiss;
	return ofClass === 'infraction' ? barred : toInfraction;
}

/** The offence lies on or before the day of the cycle and that of the conviction. */
function wasBeforeTheAct({ conviction: { date, cycleDate } }: Case): Known {
	return some([isBefore(date, ACT), isBefore(cycleDate, ACT)]);
}

/** By choice, who was so old at the cycle is taken to have been of age at the offence, too. */
function isUnder(age: number, { history, conviction }: Case, sureFrom: Choices[string]): Known {
	if (hasTurned(age, history.birth, conviction.cycleDate) === false) return true;
	return hasTurned(Number(sureFrom), history.birth, conviction.cycleDate) === true ? false : null;
}

/**
 * A superstrike, an offence that asks for registration, or two priors, before the offence. If that day is open, one
 * before the conviction leaves it open; so do a registration, which may be for something else, and priors, of which
 * the extract does not tell whether they came before the offence. Under the statute's own words no prior can count:
 * its subdivisions are of the day of the Act, and the offence lies before it.
 */
function isAggravated(one: Case, anyPriors: boolean, cycle: boolean): Known {
	const { history, conviction } = one;
	const before = (day: When) =>
		some([strikeBeforeByStatute(history, day), listedBefore(history, 'registrable statute', day)]);
	const orOpen = (known: Known) => (known === false ? false : null);
	return some([
		cycle ? before(conviction.cycleDate) : orOpen(before(conviction.date)),
		orOpen(registeredBefore(history, conviction.date)),
		anyPriors && orOpen(twoPriors(one, conviction.date))
	]);
}
