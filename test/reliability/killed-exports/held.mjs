// Loaded before the server (node --import): holds the writing of an export at a named step for ever, so that the process
// can be killed there; and, for the test of the test, breaks one promise of the product. Which, a file says at each moment.
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { FinishExportHandler } from '../../../dist/libs/exports/src/commands/finish-export.js';
import { FolderFiles, RedisFiles, SealedFiles } from '../../../dist/libs/exports/src/index.js';
import { BullJobs } from '../../../dist/libs/jobs/src/bullmq/bull-jobs.js';
import { SqliteJobs } from '../../../dist/libs/jobs/src/index.js';

/** A job whose worker was killed is taken up again after so long, instead of half a minute. */
const LEASE_MS = 600;

const told = () => JSON.parse(readFileSync(process.env.NGHEDAN_TOLD, 'utf8'));

const holdAt = async (step) => {
  if (told().hold !== step) return;
  console.log(`held: ${step}`);
  await new Promise(() => undefined);
};

async function* heldAfterFirst(pieces) {
  for await (const piece of pieces) {
    yield piece;
    await holdAt('writing');
  }
}

/** What a method does instead, as long as it is told that it has this defect. */
const spoil = ({ prototype }, method, defect, instead) => {
  const right = prototype[method];
  prototype[method] = function (...given) {
    return told().defect === defect ? instead.call(this, right, ...given) : right.apply(this, given);
  };
};

/** The log says that there is a file, which gets its name a minute later. */
spoil(FolderFiles, 'write', 'log-before-file', async function (write, pieces, nameOf) {
  const all = [];
  for await (const piece of pieces) all.push(piece);
  const name = nameOf();
  void sleep(60_000, undefined, { ref: false }).then(() => write.call(this, all, () => name));
});
spoil(FolderFiles, 'sweep', 'sweeps-nothing', () => undefined);
spoil(SealedFiles, 'keepOnly', 'keeps-what-was-left', async () => undefined);

for (const { prototype } of [FolderFiles, RedisFiles]) {
  const { write } = prototype;
  prototype.write = async function (pieces, nameOf) {
    await write.call(this, heldAfterFirst(pieces), nameOf);
    await holdAt('named');
  };
}

const { execute } = FinishExportHandler.prototype;
FinishExportHandler.prototype.execute = async function (command) {
  const decided = await execute.call(this, command);
  await holdAt('logged');
  return decided;
};

for (const { prototype } of [SqliteJobs, BullJobs]) {
  const { work } = prototype;
  prototype.work = function (...asked) {
    this.options = { ...this.options, lease: LEASE_MS, poll: 50 };
    return work.apply(this, asked);
  };
}
