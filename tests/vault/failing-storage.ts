/**
 * The browser's storage, made to fail at one call. It stands under Dexie, so that what Dexie makes of a failure is tried
 * too. Calls are counted while a fault is armed.
 */
import 'fake-indexeddb/auto';
import { forceCloseDatabase } from 'fake-indexeddb';

export type Fault =
	/** The call itself throws. */
	| `throws ${string}`
	/** The call is taken, and its request or the commit of its transaction then ends in this error: so a full disk shows. */
	| `ends in ${string}`
	/** The browser drops the connection, as on a tablet that wakes. */
	| 'closes'
	/** The transaction is carried out, and the word of it lost. */
	| 'loses word'
	/** From this call on nothing works: so it looks to what was under way when the process ended. */
	| 'dies';

export const FAULTS: readonly Fault[] = [
	'throws QuotaExceededError',
	'throws UnknownError',
	'throws InvalidStateError',
	'ends in QuotaExceededError',
	'ends in UnknownError',
	'ends in AbortError',
	'closes',
	'loses word',
	'dies'
];

interface Transaction extends IDBTransaction {
	_abort(name: string): void;
	readonly _state: string;
	readonly _requests: { operation: () => unknown }[];
	error: DOMException | null;
	dispatchEvent(event: Event): boolean;
}

type Method = (this: unknown, ...args: unknown[]) => unknown;

const armed = { fault: null as Fault | null, at: 0, calls: 0 };

/** From now on the `at`-th call fails. */
export function arm(fault: Fault, at: number): void {
	Object.assign(armed, { fault, at, calls: 0 });
}

/** @returns whether a call failed, and how many there were. */
export function disarm(): { failed: boolean; calls: number } {
	const { fault, at, calls } = armed;
	armed.fault = null;
	return { failed: fault !== null && calls >= at, calls };
}

function fail(name: string): never {
	throw new DOMException('made to fail', name);
}

function failing(original: Method, transactionOf: (self: unknown, result: unknown) => Transaction | null): Method {
	const method: Method = function (...args) {
		const { fault, at } = armed;
		if (fault === null) return original.apply(this, args);
		armed.calls++;
		if (fault === 'dies' && armed.calls >= at) {
			const transaction = transactionOf(this, null);
			if (transaction && transaction._state !== 'finished') transaction._abort('AbortError');
			throw new DOMException('the process is gone', 'AbortError');
		}
		if (armed.calls !== at) return original.apply(this, args);
		if (fault.startsWith('throws ')) fail(fault.slice('throws '.length));
		const result = original.apply(this, args);
		const transaction = transactionOf(this, result);
		if (transaction === null) return result;
		const name = fault.slice('ends in '.length);
		if (fault === 'loses word') atCommit(transaction, (event) => looksAborted(transaction, event));
		else if (fault === 'closes') queueMicrotask(() => forceCloseDatabase(transaction.db as never));
		else if (result === transaction) atCommit(transaction, () => void transaction._abort(name));
		else transaction._requests.at(-1)!.operation = () => fail(name);
		return result;
	};
	// Dexie tells by the number of its arguments which getAll it has.
	return Object.defineProperty(method, 'length', { value: original.length });
}

/** @param instead what happens in place of the word that the transaction was carried out; it may give another event. */
function atCommit(transaction: Transaction, instead: (event: Event) => Event | void): void {
	const dispatch = transaction.dispatchEvent.bind(transaction);
	transaction.dispatchEvent = (event) => {
		if (event.type !== 'complete') return dispatch(event);
		transaction.dispatchEvent = dispatch;
		const other = instead(event);
		return other ? dispatch(other) : true;
	};
}

function looksAborted(transaction: Transaction, event: Event): Event {
	transaction.error = new DOMException('made to fail', 'UnknownError');
	return Object.assign(event, { type: 'abort' });
}

function patch(
	of: { prototype: object },
	names: readonly string[],
	transactionOf: Parameters<typeof failing>[1]
): void {
	const methods = of.prototype as Record<string, Method>;
	for (const name of names) methods[name] = failing(methods[name], transactionOf);
}

const READS = ['get', 'getKey', 'getAll', 'getAllKeys', 'count', 'openCursor', 'openKeyCursor'];

patch(
	IDBObjectStore,
	[...READS, 'put', 'add', 'delete', 'clear'],
	(self) => (self as IDBObjectStore).transaction as Transaction
);
patch(IDBIndex, READS, (self) => (self as IDBIndex).objectStore.transaction as Transaction);
patch(IDBDatabase, ['transaction'], (_, result) => result as Transaction | null);
patch(IDBFactory, ['open', 'deleteDatabase'], () => null);
