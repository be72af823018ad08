import type { MessagePort, Worker } from 'node:worker_threads';
import type { Endpoint } from 'comlink';

type Listener = (event: { data: unknown }) => void;

/** A Node worker or port in the shape that Comlink talks to. */
export function nodeEndpoint(node: Worker | MessagePort): Endpoint {
	const wrapped = new WeakMap<object, (data: unknown) => void>();
	return {
		postMessage: (message: unknown, transfer?: Transferable[]) => node.postMessage(message, transfer as never),
		addEventListener(_type: string, listener: EventListenerOrEventListenerObject) {
			const call = (data: unknown) => {
				const event = { data };
				if ('handleEvent' in listener) listener.handleEvent(event as unknown as Event);
				else (listener as unknown as Listener)(event);
			};
			wrapped.set(listener, call);
			node.on('message', call);
		},
		removeEventListener(_type: string, listener: EventListenerOrEventListenerObject) {
			const call = wrapped.get(listener);
			if (call !== undefined) node.off('message', call);
		},
		start: () => ('start' in node ? node.start() : undefined)
	};
}
