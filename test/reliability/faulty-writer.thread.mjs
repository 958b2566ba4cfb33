import { workerData } from 'node:worker_threads';
import { serveWriter } from '../../dist/libs/event-store/src/sqlite/serve-writer.js';
import { faultyWriter } from './faulty-writer.mjs';

serveWriter(() => faultyWriter(workerData, JSON.parse(process.env.NGHEDAN_PLAN)));
