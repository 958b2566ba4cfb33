// Loaded before the server (node --import), in each of its threads: a later release of the product, in which the view of
// receptions has another version and takes its time to be made, so that a node is seen while it is not ready.
import { isMainThread } from 'node:worker_threads';
import { visitsView } from '../../../dist/libs/views/src/visits/visits.view.js';

const SLOW_MS = 30;

const { on } = visitsView;
const { VisitLogged } = on;
Object.assign(visitsView, { version: visitsView.version + Number(process.env.NGHEDAN_RELEASE) });
Object.assign(on, {
  VisitLogged(write, event) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, SLOW_MS);
    VisitLogged(write, event);
  },
});

/** For the test of the test. */
if (process.env.NGHEDAN_DEFECT === 'ready-too-early' && isMainThread) {
  const { ViewLag } = await import('../../../dist/apps/api/src/http/view-lag.js');
  ViewLag.prototype.caughtUp = () => Promise.resolve(true);
}
