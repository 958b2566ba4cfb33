// Loaded before the server (node --import), in each of its threads: breaks one promise of the product, so that the
// test can show that it sees it.
import { LogWriter } from '../../../dist/libs/event-store/src/sqlite/log-writer.js';
import { ViewFile } from '../../../dist/libs/views/src/sqlite/view-file.js';

/** Between checkpoint and rows of the views that most entries touch, so that most kills fall there. */
const HELD_BACK_MS = 150;
const BUSY = ['cases', 'visits'];

const DEFECTS = {
  /** A group of entries is committed with the next one, and acknowledged before that. */
  'acknowledged-before-stored': () => {
    const { begin, end } = LogWriter.prototype;
    LogWriter.prototype.begin = function () {
      if (this.db.inTransaction) end.call(this);
      begin.call(this);
    };
    LogWriter.prototype.end = () => undefined;
    LogWriter.prototype.checkpointIfDue = () => undefined;
  },
  'checkpoint-before-rows': () => {
    ViewFile.prototype.commit = function (checkpoint) {
      this.begin();
      this.writeCheckpoint(checkpoint);
      this.db.exec('COMMIT');
      const held = BUSY.includes(this.view.name) ? HELD_BACK_MS : 0;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, held);
      this.db.exec('BEGIN IMMEDIATE');
      this.writeRows();
      this.db.exec('COMMIT');
      this.at = checkpoint;
      this.write.clear();
      this.pending = 0;
    };
  },
};

DEFECTS[process.env.NGHEDAN_DEFECT]();
