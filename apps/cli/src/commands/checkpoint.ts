import { Command, Option } from 'commander';
import { dataOption } from '../data-folder.js';
import {
  isSignedBy,
  readCheckpoint,
  readNote,
  readVkey,
  writeWitnessRequest,
  type CheckpointSigner,
} from '#integrity';
import { EXIT, Stop, type ExitCode } from '../exit.js';
import { fromFile, fromText } from '../signed-texts.js';
import { json, type Output } from '../output.js';
import { openProvingOffice, operator, type ProvingOffice } from '../proving-office.js';

type Options = Readonly<{
  data: string;
  key?: true;
  newKey?: true;
  keyLost?: string;
  ask?: string | true;
  witnessed?: string;
  witness?: string;
  json?: true;
}>;

const HELP = `
A checkpoint is five lines: which log, how many events, the root of the tree over them, and the signature. Whoever holds it
outside can prove later that nothing in front of it was changed; docs/proof-format.md says how. The office signs one by itself
ten minutes after something was entered; this signs at once. Where nothing new has come it prints the last one.

The signing key lies beside the folder (DIR.signing, or where NGHEDAN_SIGNING_KEY says): keep a copy where the copy of the
key file is. Stop the office first; with the log on a server it works beside the nodes.

A witness (nghedan witness) is asked with --ask, which names the checkpoint that it signed last; what it answers is written
into the log with --witnessed, checked by the public key that it gave.

Examples:
  nghedan checkpoint --data ./data > checkpoint.txt
  nghedan checkpoint --ask seen.txt --data ./data > request.txt
  nghedan checkpoint --witnessed answer.txt --witness VKEY --data ./data
  nghedan checkpoint --key --data ./data
  nghedan checkpoint --key-lost "the disk of the old machine is gone" --data ./data`;

export const checkpointCommand = (output: Output, _ends: (code: ExitCode) => void): Command =>
  new Command('checkpoint')
    .description('sign what the log is now, and print it to be kept outside')
    .addOption(dataOption())
    .addOption(
      new Option('--key', 'print the public key by which checkpoints are checked').conflicts([
        'newKey',
        'keyLost',
      ]),
    )
    .addOption(
      new Option('--new-key', 'have another key sign from now on; the old one speaks for it').conflicts(
        'keyLost',
      ),
    )
    .option('--key-lost <reason>', 'the key is gone: have another one sign, which nothing speaks for')
    .addOption(
      new Option(
        '--ask [file]',
        'print what a witness is asked; the file is the checkpoint that it signed last, none the first time',
      ).conflicts(['key', 'newKey', 'keyLost', 'witnessed']),
    )
    .addOption(
      new Option('--witnessed <file>', 'write down the answer of a witness').conflicts([
        'key',
        'newKey',
        'keyLost',
      ]),
    )
    .option('--witness <vkey>', 'public key of that witness')
    .option('--json', 'the answer as JSON')
    .addHelpText('after', HELP)
    .action(async (options: Options) => {
      const office = await openProvingOffice(options.data);
      try {
        const said = await answer(office, options);
        output.out(options.json ? json(said) : textOf(said));
      } finally {
        await office.close();
      }
    });

type Said =
  | Readonly<{ vkey: string }>
  | Readonly<{ size: number; note: string; now: boolean }>
  | Readonly<{ request: string }>
  | Readonly<{ witnessed: string }>;

const textOf = (said: Said): string => {
  if ('vkey' in said) return said.vkey;
  if ('request' in said) return said.request.trimEnd();
  if ('witnessed' in said) return `written down: ${said.witnessed} has signed below it`;
  return said.note.trimEnd();
};

const answer = async ({ signer }: ProvingOffice, options: Options): Promise<Said> => {
  const { key, newKey, keyLost, ask, witnessed } = options;
  if (newKey) return { vkey: await signer.replaceKey(operator()) };
  if (keyLost !== undefined) return { vkey: await signer.loseKey(keyLost, operator()) };
  if (ask !== undefined)
    return { request: writeWitnessRequest(await signer.ask(ask === true ? 0 : sizeIn(ask), operator())) };
  if (witnessed !== undefined) return writeDown(signer, witnessed, options.witness);
  if (!key) return signer.sign(operator());
  const vkey = await signer.vkey();
  if (vkey === undefined) throw new Stop(EXIT.refused, 'no checkpoint was signed yet, and there is no key');
  return { vkey };
};

const sizeIn = (file: string): number => fromFile(file, (note) => readCheckpoint(readNote(note).text).size);

const writeDown = async (signer: CheckpointSigner, file: string, vkey?: string): Promise<Said> => {
  if (vkey === undefined)
    throw new Stop(EXIT.usage, 'say with --witness by which public key the answer is checked');
  const witness = fromText('--witness', vkey, readVkey);
  const note = fromFile(file, (text) => (isSignedBy(readNote(text), witness) ? text : undefined));
  if (witness.kind !== 'witness' || note === undefined)
    throw new Stop(EXIT.refused, `${file} has no line of ${witness.name} that its key signed`);
  await signer.witnessed(note, operator());
  return { witnessed: witness.name };
};
