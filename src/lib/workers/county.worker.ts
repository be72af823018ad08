import * as Comlink from 'comlink';
import { blobSource } from './blob-source';
import { CountyService } from './county-service';
import { spawnInBrowser } from './spawn-in-browser';

const { version, build, law } = __CLEARSLATE__;

Comlink.expose(
	new CountyService({
		madeBy: { app: version, build, law },
		cores: navigator.hardwareConcurrency || 2,
		now: () => performance.now(),
		source: blobSource,
		spawn: spawnInBrowser
	})
);
