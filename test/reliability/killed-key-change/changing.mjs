// The process that is killed while it changes a key file. The plan comes in NGHEDAN_PLAN: where, and at which step it ends
// itself, if at one; a run that comes to its end answers 0.
import { changeKeyFile, KeyFile } from '../../../dist/libs/identity/src/index.js';
import { wrapDataKey, unwrapDataKey } from '../../../dist/libs/identity/src/vault/data-keys.js';
import { placeOf } from './places.mjs';

const plan = JSON.parse(process.env.NGHEDAN_PLAN);
const file = new KeyFile(plan.kek);
const keys = await placeOf(plan).wrapped();

const reached = (step) => {
  if (step === plan.step) process.kill(process.pid, 'SIGKILL');
};

/** What would be wrong: each is killed where it hurts. */
const defects = {
  'file-first': async () => {
    const from = file.load(await keys.keyId());
    const to = file.makeNext();
    file.replace(from);
    process.kill(process.pid, 'SIGKILL');
    await keys.turn({ from, to }, reached);
  },
  'no-transaction': async () => {
    const from = file.load(await keys.keyId());
    const to = file.makeNext();
    const rows = keys.db
      .prepare('SELECT owner, nonce, wrapped AS cipher FROM data_keys ORDER BY owner')
      .all();
    for (const [at, { owner, ...box }] of rows.entries()) {
      const { nonce, cipher } = wrapDataKey(owner, to, unwrapDataKey(owner, from, box));
      keys.db
        .prepare('UPDATE data_keys SET nonce = ?, wrapped = ? WHERE owner = ?')
        .run(nonce, cipher, owner);
      if (at === Math.floor(rows.length / 2)) process.kill(process.pid, 'SIGKILL');
    }
  },
  'name-first': async () => {
    const from = file.load(await keys.keyId());
    const to = file.makeNext();
    const named = await keys.streams.read('master-1');
    const entry = { type: 'KeyChanged', data: { from: from.id, to: to.id } };
    await keys.streams.append({ stream: 'master-1', expected: named.at(-1).revision, entry });
    process.kill(process.pid, 'SIGKILL');
  },
};

process.send?.('changing');
await (plan.defect ? defects[plan.defect]() : changeKeyFile(file, keys, { reached }));
process.exit(0);
