import { workerData } from 'node:worker_threads';
import { LogWriter } from './log-writer.js';
import { serveWriter } from './serve-writer.js';

serveWriter(() => new LogWriter(workerData as string));
