// Appends a hundred commands, one after the other, and prints what became of them. Run under strace, which
// makes one fsync fail. With "hiding" as third argument, a failed checkpoint is kept secret: the seeded defect.
import { Codec } from '../../dist/libs/event-store/src/index.js';
import { LogWriter } from '../../dist/libs/event-store/src/sqlite/log-writer.js';
import { openLogWith } from '../../dist/libs/event-store/src/sqlite/sqlite-log.js';
import { inlineWriter } from '../../dist/libs/event-store/src/sqlite/writer-host.js';

const [folder, mode] = process.argv.slice(2);

class OftenCheckpointing extends LogWriter {
  checkpointPages = 20;
  checkpoint() {
    try {
      super.checkpoint();
    } catch (error) {
      if (mode !== 'hiding') throw error;
    }
  }
}

const log = await openLogWith(folder, new Codec(), async () => inlineWriter(new OftenCheckpointing(folder)));
const told = { acknowledged: 0, failed: 0, acknowledgedAfter: 0 };
for (let n = 0; n < 100; n += 1) {
  const meta = { recordedAt: '2026-07-01T00:00:00.000Z', actor: 'a', commandId: `c${n}`, correlationId: 'k' };
  const event = { type: 'Noted', data: { text: 'x'.repeat(2_000) } };
  await log.append(`petition-${n}`, 'none', [event], meta).then(
    () => {
      told.acknowledged += 1;
      if (told.failed > 0) told.acknowledgedAfter += 1;
    },
    () => (told.failed += 1),
  );
}
console.log(JSON.stringify({ ...told, healthy: (await log.health()).ok }));
