import { hasTurned, isBefore, on, type When } from './calendar';
import { OUT, type Case, type Choices, type Verdict } from './history';
import { not, some, type Is, type Known } from './known';
import { isProp64, listedBefore, registeredBefore, twoPriors } from './whole-record';

const ACT = on(20161109);
const UNIFORM_ACT = on(19730307);
/** Sections of before 7 March 1973, as far as they are known: reference on the law, section 1.3. */
const FORMER = ['HS 11500', 'HS 11530', 'HS 11530.1', 'HS 11530.5', 'HS 11531', 'HS 11532'];

const dismiss: Verdict = { outcome: 'dismiss', reason: null };
const toMisdemeanor: Verdict = { outcome: 'reduce', reason: null };
const toInfraction: Verdict = { outcome: 'reduce to infraction', reason: null };
const relief: Verdict = { outcome: 'relief', reason: null };
const barred: Verdict = { outcome: 'barred', reason: null };
const review: Verdict = { outcome: 'needs-review', reason: null };

/** H&S 11361.8 as it is read today: reference on the law, sections 1.1 to 1.6, and the table of sections by era. */
export function statute(one: Case, chosen: Choices, is: Is): Verdict {
	const { conviction, section, class: ofClass } = one;
	const cycle = chosen.offence === 'cycle';
	if (FORMER.includes(section.name)) return is(isBefore(conviction.date, UNIFORM_ACT)) ? review : OUT;
	// People v. Samra (2018): 11361 is not among the sections.
	if (section.name === 'HS 11361') return barred;
	if (!isProp64(section)) return OUT;
	// People v. Medina (2018): a conspiracy is not, either. Of attempts nothing was found.
	if (is(conviction.conspiracy)) return section.name === 'HS 11357' ? review : barred;
	if (is(conviction.inchoate)) return review;
	if (is(isBefore(conviction.date, UNIFORM_ACT))) return review;
	if (is(not(wasBeforeTheAct(one, cycle)))) return barred;
	if (is(isUnder(18, one, cycle))) return ofClass === 'infraction' ? barred : toInfraction;
	const young = () => is(isUnder(21, one, cycle));
	switch (section.name) {
		case 'HS 11357':
			return possession(one, young, is);
		case 'HS 11358':
			if (ofClass !== 'felony' || section.subdivisions.length > 0) return review;
			if (is(null)) return young() ? toInfraction : dismiss;
			break;
		case 'HS 11359':
			if (ofClass !== 'felony' || section.subdivisions.length > 0) return review;
			break;
		default: {
			const [first, ...further] = section.subdivisions;
			if (first === 'B' && further.length === 0) return givingAway(one, young, is);
			if (ofClass !== 'felony' || (first !== undefined && first !== 'A') || further.length > 0) return review;
			if (first === 'A' && is(isBefore(conviction.date, on(19731001)))) return review;
			if (is(null)) return young() ? relief : dismiss;
		}
	}
	return is(isAggravated(one, chosen.priors === 'any', cycle)) ? barred : toMisdemeanor;
}

/** `is(null)` asks whether it was no more than an adult may have today: an extract never says. */
function possession({ conviction, section, class: ofClass }: Case, young: () => boolean, is: Is): Verdict {
	const [first] = section.subdivisions;
	if (first !== undefined && is(isBefore(conviction.date, on(19760101)))) return review;
	switch (first) {
		case undefined:
		case 'A':
			if (ofClass === 'infraction' || (first === undefined && ofClass !== 'felony')) return review;
			if (is(null)) return young() ? toInfraction : dismiss;
			return ofClass === 'felony' ? toMisdemeanor : barred;
		case 'B':
			if (!young()) return dismiss;
			return ofClass === 'infraction' ? barred : toInfraction;
		case 'C':
			return ofClass === 'felony' ? toMisdemeanor : barred;
		case 'E':
			return ofClass === 'infraction' ? barred : toInfraction;
		default:
			return review;
	}
}

function givingAway({ conviction, class: ofClass }: Case, young: () => boolean, is: Is): Verdict {
	if (is(isBefore(conviction.date, on(19760101)))) return review;
	if (!young() && is(null)) return dismiss;
	return ofClass === 'infraction' ? barred : toInfraction;
}

/** The offence lies on or before the day of the cycle and that of the conviction; by choice, on that of the cycle. */
function wasBeforeTheAct({ conviction: { date, cycleDate } }: Case, cycle: boolean): Known {
	const sure = some([isBefore(date, ACT), isBefore(cycleDate, ACT)]);
	return sure === true ? true : cycle && sure === false ? false : null;
}

function isUnder(age: number, { history, conviction }: Case, cycle: boolean): Known {
	const { cycleDate, date } = conviction;
	if (cycle) return not(hasTurned(age, history.birth, cycleDate));
	const last: When = { from: 10101, to: Math.min(cycleDate.to, date.to) };
	return hasTurned(age, history.birth, last) === false ? true : null;
}

/** A superstrike, an offence that asks for registration, or two priors, before the offence. */
function isAggravated(one: Case, anyPriors: boolean, cycle: boolean): Known {
	const { history, conviction } = one;
	const before = (day: When) =>
		some([
			listedBefore(history, 'strike statute', day),
			listedBefore(history, 'registrable statute', day),
			registeredBefore(history, day),
			anyPriors && twoPriors(one, day)
		]);
	if (cycle) return before(conviction.cycleDate);
	return before(conviction.date) === false || before(conviction.cycleDate) === false ? false : null;
}
