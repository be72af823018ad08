import * as Comlink from 'comlink';
import { blobSource } from './blob-source';
import { CountyService } from './county-service';
import { ALIVE, beating, BUSY } from './heartbeat';
import { spawnInBrowser } from './spawn-in-browser';

const { version, build, law } = __CLEARSLATE__;

const service = new CountyService({
	madeBy: { app: version, build, law },
	cores: navigator.hardwareConcurrency || 2,
	now: () => performance.now(),
	source: blobSource,
	spawn: spawnInBrowser,
	busy: () => postMessage(BUSY),
	hand: Comlink.transfer
});

// Comlink passes over messages that are not its own.
Comlink.expose(beating(service, () => postMessage(ALIVE)));
