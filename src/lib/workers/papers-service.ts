import { downloadZip } from 'client-zip';
import type { PaperFile, PapersWorker } from './papers-contract';
import { drawFiling } from './draw-filing';
import { drawInternal } from './draw-internal';
import { drawReport } from './draw-report';
import type { FontFiles } from './papers-pdf';
import type { ReportWorker } from './report-contract';

/** What the papers worker does, in a browser, in Node and in a test. */
export function papersService(fonts: FontFiles): PapersWorker & ReportWorker {
	return {
		filing: (request, onProgress) => drawFiling(request, fonts, onProgress),
		internal: (lists, run) => drawInternal(lists, run, fonts),
		report: (request, onProgress) => drawReport(request, fonts, onProgress),
		zip: zipOf
	};
}

/** Every file has the same date: the packet is the same whenever it is made again. */
const FILE_DATE = new Date(1980, 0, 1);

function zipOf(files: readonly PaperFile[]): Promise<Blob> {
	return downloadZip(files.map(({ name, bytes }) => ({ name, input: bytes, lastModified: FILE_DATE }))).blob();
}
