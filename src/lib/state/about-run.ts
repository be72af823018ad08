/**
 * Whether what a session says of itself is what is said of a county run. Whoever knows a passphrase can write anything into
 * a backup, and screens would break over what is not there. What no screen reads may be missing: an earlier version may not
 * have had it.
 */
import type { Parameters } from '../engine/policy';
import { parseIsoDate } from '../record/civil-date';
import type { AboutRun, RunSettings } from '../workers/contract';

type Fields = Readonly<Record<string, unknown>>;

export function isAboutRun(details: unknown): details is AboutRun {
	if (!isFields(details)) return false;
	const { settings, madeUp, madeBy, figures, digests, review, papers } = details;
	return (
		isSettings(settings) &&
		typeof madeUp === 'boolean' &&
		isFields(madeBy) &&
		[madeBy.app, madeBy.build, madeBy.law].every(isText) &&
		isFields(figures) &&
		isCount(figures.convictions) &&
		isArrayOf(digests, isText) &&
		(review === undefined || isReview(review)) &&
		(papers === undefined || isPapers(papers))
	);
}

export function isSettings(settings: unknown): settings is RunSettings {
	if (!isFields(settings)) return false;
	const { county, asOf, policy, parameters } = settings;
	return isText(county) && isText(asOf) && parseIsoDate(asOf) !== null && isPolicy(policy) && isParameters(parameters);
}

/** Whether this version can decide under it is asked when it is opened. */
function isPolicy(policy: unknown): boolean {
	if (!isFields(policy)) return false;
	const { id, version, title, scope, parameters, steps, otherwise, notCovered } = policy;
	return (
		isText(id) &&
		Number.isFinite(version) &&
		isFields(title) &&
		isText(title.en) &&
		isFields(scope) &&
		isArrayOf(scope.sections, isText) &&
		isFields(parameters) &&
		Object.values(parameters).every(isFields) &&
		isArrayOf(steps, isFields) &&
		isFields(otherwise) &&
		isArrayOf(notCovered, isFields)
	);
}

function isParameters(chosen: unknown): chosen is Parameters {
	const isValue = (value: unknown) =>
		isText(value) || typeof value === 'boolean' || Number.isFinite(value) || isArrayOf(value, isText);
	return isFields(chosen) && Object.values(chosen).every(isValue);
}

function isReview(review: unknown): boolean {
	if (!isFields(review) || !isArrayOf(review.overrides, isOverride)) return false;
	const { check } = review;
	return check === null || (isFields(check) && isFields(check.plan) && isArrayOf(check.drawn, isDrawn));
}

function isOverride(one: unknown): boolean {
	return isAboutConviction(one) && (one.kind === 'withdrawn' || (isText(one.outcome) && isFields(one.over)));
}

function isDrawn(one: unknown): boolean {
	return isAboutConviction(one) && isFields(one.answer);
}

function isAboutConviction(one: unknown): one is Fields {
	return isFields(one) && isFields(one.conviction) && isText(one.conviction.file) && isCount(one.conviction.row);
}

function isPapers(papers: unknown): boolean {
	if (!isFields(papers)) return false;
	const { table, assigned, says, words, courtColumns } = papers;
	return (
		(table === undefined || isTable(table)) &&
		(says === undefined || (isFields(says) && Object.values(says).every(isOfficeSays))) &&
		[assigned, words, courtColumns].every((given) => given === undefined || isArrayOf(given, isFields))
	);
}

function isTable(table: unknown): boolean {
	return isFields(table) && isFields(table.districtAttorney) && isArrayOf(table.cities, isFields);
}

function isOfficeSays(says: unknown): boolean {
	return (
		isFields(says) &&
		isFields(says.fields) &&
		isFields(says.answers) &&
		isFields(says.signOff) &&
		isArrayOf(says.signOff.ticked, isText)
	);
}

export function isFields(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isArrayOf(value: unknown, is: (one: unknown) => boolean): boolean {
	return Array.isArray(value) && value.every(is);
}

export function isText(value: unknown): value is string {
	return typeof value === 'string';
}

export function isCount(value: unknown): boolean {
	return Number.isSafeInteger(value) && Number(value) >= 0;
}
