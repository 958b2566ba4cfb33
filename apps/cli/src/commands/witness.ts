import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import {
  readNote,
  readVkey,
  readWitnessRequest,
  requireGrowth,
  SigningKeyFile,
  WitnessRefused,
  withWitness,
  writeVkey,
  type SigningKey,
  type VerifierKey,
  type WitnessRefusal,
} from '#integrity';
import { SystemClock } from '../../../api/src/system-clock.js';
import { EXIT, Stop, type ExitCode } from '../exit.js';
import type { Output } from '../output.js';
import { fromFile, fromText } from '../signed-texts.js';

type Options = Readonly<{ folder: string; name: string; log?: string; key?: true }>;

const HELP = `
For whoever is outside an office and answers for it: the unit above, an inspectorate. Signs below a checkpoint when the log
has only grown since the last one that was signed here, and never otherwise: two histories of one office are not both
signed. The folder holds the key of the witness and what it has signed last for each log; it belongs on a machine of the
witness and into its backups. The name is an address of the authority, without spaces: thanhtra.tinh.example.

The first time, --log tells the public key of the office (nghedan checkpoint --key), which must come by another way than
the request. The answer goes back to the office, which writes it into its log, and stays in the folder.

Exit code 1 when the history in front of what was signed has been changed.

Examples:
  nghedan witness --key --folder ./witness --name thanhtra.tinh.example
  nghedan witness request.txt --log VKEY --folder ./witness --name thanhtra.tinh.example > answer.txt`;

const SAYS: Readonly<Record<WitnessRefusal, string>> = {
  'not-signed': 'the checkpoint is not signed by the key of the log that is known here',
  'other-log': 'the checkpoint is of another log than the key that is known here',
  'other-start': 'the request goes on from another checkpoint than the one that was signed here last',
  'history-changed': 'ALTERED: the log does not begin with what was signed here',
};

export const witnessCommand = (output: Output, ends: (code: ExitCode) => void): Command =>
  new Command('witness')
    .description('sign below a checkpoint of an office that has only grown since the last one')
    .argument('[request]', 'file that "nghedan checkpoint --ask" printed')
    .requiredOption('--folder <folder>', 'where the witness keeps its key and what it has signed')
    .requiredOption('--name <name>', 'under which it signs')
    .option('--log <vkey>', 'public key of the office: the first time, and when it was replaced')
    .option('--key', 'print the public key of the witness')
    .addHelpText('after', HELP)
    .action((request: string | undefined, options: Options) => {
      const { folder, name, key: onlyKey } = options;
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const key = new SigningKeyFile(join(folder, 'witness.signing')).findOrMake();
      if (!key) throw new TypeError('a witness makes its own key');
      const own = fromText('--name', name, (as) => writeVkey(key.verifier(as, 'witness')));
      if (onlyKey) return output.out(own);
      if (request === undefined)
        throw new Stop(EXIT.usage, 'say which request to sign, or --key for the public key');
      try {
        return output.out(sign(request, key, options).trimEnd());
      } catch (error) {
        if (!(error instanceof WitnessRefused)) throw error;
        const says = `${SAYS[error.code]} (${String(error.seen)} events)`;
        if (error.code !== 'history-changed') throw new Stop(EXIT.refused, says);
        output.out(says);
        return ends(EXIT.findings);
      }
    });

/** What a witness knows of one log: its key, and the note that was signed last. */
type Seen = Readonly<{ log: string; note?: string }>;

const sign = (file: string, key: SigningKey, { folder, name, log: told }: Options): string => {
  const request = fromFile(file, readWitnessRequest);
  const [origin = ''] = fromText(file, request.note, readNote).text.split('\n');
  const known = knownIn(folder, origin);
  const log = logKey(told ?? known?.log);
  const seen = known?.note;
  fromText(file, request.note, () => requireGrowth({ request, log, ...(seen !== undefined && { seen }) }));
  const time = Math.floor(Date.parse(new SystemClock().now()) / 1_000);
  const note = withWitness(request.note, key, name, time);
  keep(folder, origin, { log: writeVkey(log), note });
  return note;
};

const logKey = (vkey: string | undefined): VerifierKey => {
  if (vkey === undefined)
    throw new Stop(EXIT.usage, 'this log is not known here: tell its public key with --log');
  return fromText('--log', vkey, readVkey);
};

const fileOf = (folder: string, origin: string): string =>
  join(folder, `${origin.replaceAll(/[^A-Za-z0-9-]/g, '_')}.json`);

const knownIn = (folder: string, origin: string): Seen | undefined => {
  const file = fileOf(folder, origin);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Seen) : undefined;
};

/** Before the answer leaves: what was signed and forgotten would let another history be signed. */
const keep = (folder: string, origin: string, seen: Seen): void => {
  const file = fileOf(folder, origin);
  writeFileSync(`${file}.new`, `${JSON.stringify(seen, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
};
