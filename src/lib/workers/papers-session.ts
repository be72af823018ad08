/** The papers worker as the page sees it: started for one piece of work and ended with it. */
import * as Comlink from 'comlink';
import { Ending } from './ending';
import { PapersEnded } from './papers-ended';
import type { PapersEntry } from './papers-contract';
import PapersScript from './papers.worker?worker&inline';

/** What is asked goes from the county worker to this one by the port; the page holds the port and sees nothing of it. */
export interface PapersSession {
	readonly port: MessagePort;
	/** The answer of whoever asks by the port, unless the worker is gone first: then it is rejected with `PapersEnded`. */
	during<T>(answer: Promise<T>): Promise<T>;
	/** Gives up what is under way. */
	end(): void;
}

/** Throws `PapersEnded` where no worker can be started. */
export function openPapersSession(start: () => Worker = () => new PapersScript()): PapersSession {
	const worker = started(start);
	const { port1, port2 } = new MessageChannel();
	const ending = new Ending();
	const close = (died: boolean) => {
		worker.terminate();
		ending.come(new PapersEnded(died));
	};
	worker.addEventListener('error', () => close(true));
	worker.addEventListener('messageerror', () => close(true));
	void Comlink.wrap<PapersEntry>(worker).open(Comlink.transfer(port2, [port2]));
	return { port: port1, during: (answer) => ending.before(answer), end: () => close(false) };
}

function started(start: () => Worker): Worker {
	try {
		return start();
	} catch {
		throw new PapersEnded(true);
	}
}
