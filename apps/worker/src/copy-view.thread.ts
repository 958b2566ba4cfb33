import { parentPort, workerData } from 'node:worker_threads';
import type { NamedView } from '#views';
import { makeCopy } from './peer/make-copy.js';

/** Copies one file of a view off the thread that answers and off the one that applies events, and ends. */
const port = parentPort;
if (!port) throw new TypeError('copy-view.thread is started as a worker thread');

const { data, wanted, id } = workerData as Readonly<{ data: string; wanted: NamedView; id: string }>;
port.postMessage(await makeCopy(data, wanted, id));
