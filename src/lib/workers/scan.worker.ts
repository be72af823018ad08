import * as Comlink from 'comlink';
import { blobSource } from './blob-source';
import { scanService, type ScanWorker } from './scan-service';

/** A scanning worker in the browser: it is given its files once, and then ranges of them. */
export interface ScanEntry {
	open(files: readonly File[]): ScanWorker;
}

const entry: ScanEntry = {
	open: (files) => Comlink.proxy(scanService(files.map(blobSource), Comlink.transfer))
};

Comlink.expose(entry);
