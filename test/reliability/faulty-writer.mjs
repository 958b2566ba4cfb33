// A writer that kills its own process at a chosen step, or that has one of the defects which the tests
// must be able to see. Needs the compiled code (npm run build:server).
import { LogWriter } from '../../dist/libs/event-store/src/sqlite/log-writer.js';

/** Each breaks one promise of the log. A test that stays green with one of them proves nothing. */
const DEFECTS = {
  'no-transaction': (Base) =>
    class extends Base {
      begin() {
        super.begin();
        this.db.exec('COMMIT');
      }
      end() {}
    },
  'ack-before-commit': (Base) =>
    class extends Base {
      begin() {
        if (this.db.inTransaction) super.end();
        super.begin();
      }
      end() {}
      checkpointIfDue() {}
    },
  'positions-from-a-counter': (Base) =>
    class extends Base {
      begin() {
        const counted = this.position;
        super.begin();
        this.position = Math.max(counted, this.position);
      }
      write(append) {
        const outcome = super.write(append);
        if (outcome.kind === 'conflict') this.position += 1;
        return outcome;
      }
    },
  'forgets-commands': (Base) =>
    class extends Base {
      repeatOf() {
        return undefined;
      }
    },
};

export const defects = Object.keys(DEFECTS);

/** The steps of a commit at which the process may die. */
export const steps = ['begin', 'insert', 'commit', 'committed', 'checkpoint', 'checkpointed'];

/** Dies without any chance to tidy up; the loop is for the instant until the signal arrives. */
const die = () => {
  process.kill(process.pid, 'SIGKILL');
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
};

/** @param {{ crash?: { step: string, nth: number }, defect?: string }} plan */
export const faultyWriter = (folder, { crash, defect }) => {
  let reached = 0;
  const reach = (step) => {
    if (step === crash?.step && (reached += 1) === crash.nth) die();
  };
  class Crashing extends LogWriter {
    checkpointPages = 20;
    begin() {
      reach('begin');
      super.begin();
    }
    insert(event, part, parts) {
      super.insert(event, part, parts);
      reach('insert');
    }
    end() {
      reach('commit');
      super.end();
      reach('committed');
    }
    checkpoint() {
      reach('checkpoint');
      super.checkpoint();
      reach('checkpointed');
    }
  }
  const Writer = defect === undefined ? Crashing : DEFECTS[defect](Crashing);
  return new Writer(folder);
};
