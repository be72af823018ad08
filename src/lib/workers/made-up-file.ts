import { sampleCounty } from '../samples/county';
import type { Progress, SampleRequest } from './contract';
import { throttled } from './throttled';

/** Bytes of a made-up record, on average: enough to say how far its making has come. */
const SAMPLE_ROW = 371;

/** Makes a county and keeps it as a file in memory. */
export async function makeSample(
	request: SampleRequest,
	onProgress: (progress: Progress) => void,
	now: () => number
): Promise<File> {
	const started = now();
	const tell = throttled(onProgress, now);
	const blobs: Blob[] = [];
	let bytes = 0;
	for (const chunk of sampleCounty({ ...request, county: request.county.toUpperCase(), until: '2020-01-01' })) {
		bytes += chunk.length;
		blobs.push(new Blob([chunk as Uint8Array<ArrayBuffer>]));
		tell({
			stage: 'making',
			bytes,
			totalBytes: request.rows * SAMPLE_ROW,
			rows: Math.min(request.rows, Math.round(bytes / SAMPLE_ROW)),
			people: 0,
			elapsed: now() - started
		});
		// Lets progress out between pieces.
		if (blobs.length % 8 === 0) await new Promise((resolve) => setTimeout(resolve));
	}
	return new File(blobs, `made-up-county-${request.rows}-${request.seed}.csv`);
}
