import { describe, expect, it } from 'vitest';
import { latestWins } from './latest-wins';

/** Questions that were asked, each answered when told. */
function asked() {
	const questions: { readonly question: number; readonly settle: (fail?: boolean) => Promise<void> }[] = [];
	const answers: [number | null, number][] = [];
	const put = latestWins(
		(question: number) =>
			new Promise<number>((resolve, reject) => {
				const settle = async (fail = false) => {
					if (fail) reject(new Error('no answer'));
					else resolve(question * 10);
					await new Promise((done) => setTimeout(done));
				};
				questions.push({ question, settle });
			}),
		(given, to) => answers.push([given, to])
	);
	return { questions, answers, put };
}

describe('of many questions', () => {
	it('never is more than one on its way, and of those that came meanwhile only the last is asked', async () => {
		const { questions, answers, put } = asked();
		[1, 2, 3, 4].forEach(put);
		expect(questions.map((one) => one.question)).toEqual([1]);
		await questions[0].settle();
		expect(questions.map((one) => one.question)).toEqual([1, 4]);
		await questions[1].settle();
		expect(answers).toEqual([
			[10, 1],
			[40, 4]
		]);
	});

	it('one that fails is told as such and holds up none after it', async () => {
		const { questions, answers, put } = asked();
		put(1);
		await questions[0].settle(true);
		put(2);
		await questions[1].settle();
		expect(answers).toEqual([
			[null, 1],
			[20, 2]
		]);
	});
});
