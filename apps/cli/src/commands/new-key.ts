import { Command } from 'commander';
import { Decisions, type EventStore } from '#event-store';
import { changeKeyFile, KeyFile, type KeyChange, type KeyChangeStep } from '#identity';
import { keyFileDecider } from '#upkeep';
import { SystemClock } from '../../../api/src/system-clock.js';
import { dataOption, keyFileOf } from '../data-folder.js';
import type { ExitCode } from '../exit.js';
import { openOfficeAtRest } from '../office-at-rest.js';
import { json, type Output } from '../output.js';
import { topUnits } from '../top-units.js';

const HELP = `
Stop the office first: the server of the folder, or every node. With NGHEDAN_PROFILE=cluster and the settings of a node the
vault on the log's server is meant, else that of the data folder. The key file must be one that can be written to.

Makes a new key beside the key file (….new), wraps every living key by it, proves that each opens, changes the key file and
leaves the old one as ….old-ID. Killed at any moment, the office starts with what lies there; run it again, and it goes on.
What was erased before can then be read by nobody who has not the old key, whatever disk or backup its bytes lie on: so that
the last step is yours, to destroy the old key. Backups of before open with the old key only: make a new one first.

Example:
  nghedan new-key --data ./data`;

const DONE: Readonly<Record<KeyChangeStep, string>> = {
  'key-made': 'the new key is on the disk, beside the old one',
  wrapped: 'every key is wrapped by the new one, and opens',
  turned: 'the new key is in force',
  proved: 'nothing that lives needs the old one',
  recorded: 'it stands in the log',
  replaced: 'the key file holds the new key',
};

export const newKeyCommand = (output: Output, _ends: (code: ExitCode) => void): Command =>
  new Command('new-key')
    .description('change the key file, so that what was erased is unreadable wherever its bytes lie')
    .addOption(dataOption())
    .option('--json', 'ids of the keys and how many were wrapped, as JSON')
    .addHelpText('after', HELP)
    .action(async ({ data, json: asJson }: { data: string; json?: true }) => {
      const file = new KeyFile(keyFileOf(data));
      const { store, wrapped, several, close } = await openOfficeAtRest(data);
      try {
        const change = await changeKeyFile(file, wrapped, {
          reached: (step) => output.err(DONE[step]),
          record: (done) => record(store, done),
        });
        output.out(asJson ? json({ ...change, file: file.file }) : readable(change, file.file, several));
      } finally {
        await close();
      }
    });

type Changed = Omit<KeyChange, 'oldFile'>;

const total = ({ owners }: Changed): number => Object.values(owners).reduce((sum, count) => sum + count, 0);

/** For whoever audits the whole tree; an office without a unit has nobody who could look. */
const record = async (store: EventStore, change: Changed): Promise<void> => {
  const clock = new SystemClock();
  const occurredOn = clock.today();
  const decisions = new Decisions(store, clock);
  const { from, to } = change;
  for (const unit of await topUnits(store, occurredOn)) {
    const commandId = `new-key:${to}:${unit}`;
    const who = { actor: 'cli', commandId, correlationId: commandId };
    const command = { type: 'change', unit, from, to, keys: total(change), occurredOn } as const;
    await decisions.run(keyFileDecider, unit, command, who);
  }
};

const readable = (change: KeyChange, file: string, several: boolean): string => {
  const { subject, denouncer, case: cases, user } = change.owners;
  return `${file} holds the key ${change.to}; it wraps the keys of ${subject} people, ${denouncer} denouncers, ${cases} cases and ${user} accounts.
The old key ${change.from} lies in ${change.oldFile}.

Now, in this order:
  1. Copy ${file} to where the copy of the old one is kept${several ? ', and to every node' : ''}. Start the office; see that a name can be read.
  2. Make a backup: those of before open with the old key only.
  3. Destroy ${change.oldFile}, every other copy of the old key, and the backups of before.
Until then whoever has the old key and a disk or a backup of before can read what stood there, erased people included.`;
};
