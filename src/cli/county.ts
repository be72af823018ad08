import { existsSync, readFileSync } from 'node:fs';
import { SHIPPED_POLICIES, shippedPolicy } from '../lib/law/policies';
import { parseIsoDate } from '../lib/record/civil-date';
import { countyNamed } from '../lib/record/counties';
import { HELP, parseCountyArguments, type CountyArguments } from './arguments';
import { readSettings } from './parameter-argument';
import { choosePolicy } from './policy-argument';
import { runCounty } from './run-county';

const WRONG_ARGUMENTS = 2;
const NOTHING_READ = 3;

/** `npm run county`: the county run without a browser. Says what is wrong in a sentence and ends with its status. */
async function main(args: readonly string[]): Promise<number> {
	const parsed = parseCountyArguments(args);
	switch (parsed.kind) {
		case 'help':
			process.stdout.write(HELP);
			return 0;
		case 'list-policies':
			for (const policy of SHIPPED_POLICIES) process.stdout.write(`${policy.id}  ${policy.title.en}\n`);
			return 0;
		case 'wrong':
			return complain(parsed.sentence);
		case 'run':
			return run(parsed.run);
	}
}

async function run(given: CountyArguments): Promise<number> {
	const county = countyNamed(given.county);
	if (county === undefined) return complain(`${given.county} is not one of California's 58 counties.`);
	const asOf = parseIsoDate(given.asOf);
	if (asOf === null) return complain(`${given.asOf} is not a day of the form YYYY-MM-DD.`);
	const chosen = policyNamed(given.policy);
	if ('problem' in chosen) return complain(chosen.problem);
	const set = readSettings(chosen.policy, given.settings);
	if ('problem' in set) return complain(set.problem);
	const parameters = { ...chosen.parameters, ...set.parameters };
	const compare = given.compare === null ? null : policyNamed(given.compare);
	if (compare !== null && 'problem' in compare) return complain(compare.problem);
	const outcome = await runCounty({
		...given,
		county: county.name.toUpperCase(),
		asOf,
		policy: chosen.policy,
		parameters,
		compare
	});
	for (const sentence of outcome.sentences) process.stderr.write(`${sentence}\n`);
	return outcome.read ? 0 : NOTHING_READ;
}

/** The policy of that id or in that file; otherwise what is wrong, in a sentence. */
function policyNamed(idOrFile: string): ReturnType<typeof choosePolicy> {
	const text = policyText(idOrFile);
	if (text === null)
		return {
			problem: `No policy that ships is called ${idOrFile}, and there is no such file. --list-policies names them.`
		};
	const chosen = choosePolicy(text);
	return 'problem' in chosen ? { problem: `The policy ${idOrFile} ${chosen.problem}.` } : chosen;
}

/** The id itself, or the text of the file; null if there is neither. */
function policyText(idOrFile: string): string | null {
	if (shippedPolicy(idOrFile) !== null) return idOrFile;
	if (!existsSync(idOrFile)) return null;
	try {
		return readFileSync(idOrFile, 'utf8');
	} catch {
		return null;
	}
}

function complain(sentence: string): number {
	process.stderr.write(`${sentence}\n`);
	return WRONG_ARGUMENTS;
}

main(process.argv.slice(2)).then(
	(status) => {
		process.exitCode = status;
	},
	(reason: unknown) => {
		process.stderr.write(`The run stopped: ${reason instanceof Error ? reason.message : String(reason)}\n`);
		process.exitCode = 1;
	}
);
