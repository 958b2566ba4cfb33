import { join } from 'node:path';
import { openSqliteLog, VerbatimCodec } from '../../../dist/libs/event-store/src/index.js';
import { EventLog } from '../../stand-in/event-log.mjs';
import { demoIn, grow } from './grow-log.mjs';

/**
 * The log of a demo of some months, taken so many times under other ids, in a file for the stand-in. The demo itself
 * stays in `<folder>/demo`, with its vault and its passwords.
 *
 * @returns how many events there are
 */
export const grownOnServer = async ({ folder, months, times, file }) => {
  const open = (name) =>
    openSqliteLog({ folder: join(folder, name), codec: new VerbatimCodec(), writer: 'inline' });
  demoIn(join(folder, 'demo'), months);
  const [small, big] = [await open('demo'), await open('data')];
  await grow(small, big, times);
  await small.close();
  const events = await putInto(big, new EventLog(file));
  await big.close();
  return events;
};

/** As the server would have written it; an append for each would take a quarter of an hour. */
const putInto = async (log, server) => {
  let count = 0;
  server.db.exec('BEGIN');
  for await (const { events } of log.readAll('')) {
    for (const { stream, id, type, data, meta } of events) {
      const [body, metadata] = [data, meta].map((value) => Buffer.from(JSON.stringify(value)));
      server.write(
        stream,
        [{ id, type, contentType: 'application/json', data: body, metadata }],
        Date.parse(meta.recordedAt),
      );
      count += 1;
    }
  }
  server.db.exec('COMMIT');
  server.close();
  return count;
};
