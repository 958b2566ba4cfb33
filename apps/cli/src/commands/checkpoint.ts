import { Command, Option } from 'commander';
import { dataOption } from '../data-folder.js';
import { EXIT, Stop, type ExitCode } from '../exit.js';
import { json, type Output } from '../output.js';
import { openProvingOffice, operator, type ProvingOffice } from '../proving-office.js';

type Options = Readonly<{ data: string; key?: true; newKey?: true; keyLost?: string; json?: true }>;

const HELP = `
A checkpoint is five lines: which log, how many events, the root of the tree over them, and the signature. Whoever holds it
outside can prove later that nothing in front of it was changed; docs/proof-format.md says how. The office signs one by itself
ten minutes after something was entered; this signs at once. Where nothing new has come it prints the last one.

The signing key lies beside the folder (DIR.signing, or where NGHEDAN_SIGNING_KEY says): keep a copy where the copy of the
key file is. Stop the office first; with the log on a server it works beside the nodes.

Examples:
  nghedan checkpoint --data ./data > checkpoint.txt
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
    .option('--json', 'the answer as JSON')
    .addHelpText('after', HELP)
    .action(async (options: Options) => {
      const office = await openProvingOffice(options.data);
      try {
        const said = await answer(office, options);
        output.out(options.json ? json(said) : 'vkey' in said ? said.vkey : said.note.trimEnd());
      } finally {
        await office.close();
      }
    });

type Said = Readonly<{ vkey: string }> | Readonly<{ size: number; note: string; now: boolean }>;

const answer = async ({ signer }: ProvingOffice, { key, newKey, keyLost }: Options): Promise<Said> => {
  if (newKey) return { vkey: await signer.replaceKey(operator()) };
  if (keyLost !== undefined) return { vkey: await signer.loseKey(keyLost, operator()) };
  if (!key) return signer.sign(operator());
  const vkey = await signer.vkey();
  if (vkey === undefined) throw new Stop(EXIT.refused, 'no checkpoint was signed yet, and there is no key');
  return { vkey };
};
