// The process that is killed: writers that append commands without end, and a diary of what they tried and
// what was acknowledged. The plan comes in NGHEDAN_PLAN; the diary survives a SIGKILL, being a file.
import { openSync, writeSync } from 'node:fs';
import { Codec, RevisionConflict } from '../../dist/libs/event-store/src/index.js';
import { openLogWith } from '../../dist/libs/event-store/src/sqlite/sqlite-log.js';
import { startThreadWriter } from '../../dist/libs/event-store/src/sqlite/thread-writer.js';
import { inlineWriter } from '../../dist/libs/event-store/src/sqlite/writer-host.js';
import { faultyWriter } from './faulty-writer.mjs';

const plan = JSON.parse(process.env.NGHEDAN_PLAN);
const diary = openSync(plan.diary, 'a');
const note = (line) => writeSync(diary, `${JSON.stringify(line)}\n`);

const log = await openLogWith(plan.folder, new Codec(), async () =>
  plan.host === 'thread'
    ? startThreadWriter(plan.folder, new URL('./faulty-writer.thread.mjs', import.meta.url))
    : inlineWriter(faultyWriter(plan.folder, plan)),
);

const append = ({ id, stream, expected, count }) =>
  log.append(
    stream,
    expected,
    Array.from({ length: count }, (_, part) => ({
      type: 'Noted',
      data: { part, text: 'Ý kiến '.repeat(40) },
    })),
    { recordedAt: '2026-07-01T00:00:00.000Z', actor: 'a', commandId: id, correlationId: id },
  );

/** What the last process did not live to see answered is sent again, word for word. */
for (const command of plan.resend) {
  try {
    const { revision } = await append(command);
    note({ kind: 'acknowledged', id: command.id, revision });
  } catch (error) {
    note({ kind: 'problem', text: `${command.id} sent again: ${error.message}` });
  }
}

const write = async (writer) => {
  const stream = `petition-${plan.run}x${writer}`;
  let expected = 'none';
  for (let n = 0; ; n += 1) {
    const command = { id: `${stream}/${n}`, stream, expected, count: 3 - (n % 3) };
    note({ kind: 'tried', ...command });
    const { revision } = await append(command);
    note({ kind: 'acknowledged', id: command.id, revision });
    expected = revision;
    if (n % 5 === 4) await mustConflict(stream, n);
  }
};

const mustConflict = async (stream, n) => {
  const stale = { id: `${stream}/stale/${n}`, stream, expected: 'none', count: 1 };
  const answer = await append(stale).catch((error) => error);
  if (!(answer instanceof RevisionConflict)) note({ kind: 'problem', text: `${stale.id} was not refused` });
};

await Promise.all(Array.from({ length: plan.writers }, (_, writer) => write(writer)));
