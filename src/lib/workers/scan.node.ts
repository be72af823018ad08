import { parentPort, workerData } from 'node:worker_threads';
import * as Comlink from 'comlink';
import { nodeEndpoint } from './node-endpoint';
import { pathSource } from './path-source';
import { scanService } from './scan-service';

if (parentPort !== null) {
	Comlink.expose(
		scanService((workerData as { paths: string[] }).paths.map(pathSource), Comlink.transfer),
		nodeEndpoint(parentPort)
	);
}
