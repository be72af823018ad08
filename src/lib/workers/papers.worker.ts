import * as Comlink from 'comlink';
import bold from '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf?inline';
import regular from '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf?inline';
import type { PapersEntry } from './papers-contract';
import { papersService } from './papers-service';

/** The fonts travel in the script: a worker that could fetch them could fetch anything. */
const inBase64 = (url: string) => url.slice(url.indexOf(',') + 1);

const service = papersService({ regular: inBase64(regular), bold: inBase64(bold) });
const entry: PapersEntry = { open: (port) => Comlink.expose(service, port) };

Comlink.expose(entry);
