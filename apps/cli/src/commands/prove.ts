import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { evidenceDecider, NoteRefused, readNote, type EvidenceMade } from '#integrity';
import { Refusal } from '#kernel';
import { dataOption } from '../data-folder.js';
import { EXIT, Stop, type ExitCode } from '../exit.js';
import { json, type Output } from '../output.js';
import { openProvingOffice, operator, type ProvingOffice } from '../proving-office.js';
import { streamOfCase } from './history.js';

type Options = Readonly<{
  data: string;
  whole?: true;
  case?: string;
  out: string;
  held?: readonly string[];
  hide?: readonly string[];
  json?: true;
}>;

const HELP = `
Writes a zip that somebody outside can verify with Python alone (verify.py and DOC-TRUOC.txt are in it): all events, or those
of one case, with the proofs that they stand under the newest checkpoint, which is signed first. That it was taken is written
into the log. --held names a checkpoint that the receiver holds: of one case, the proof that it begins what is proved goes
along. --hide leaves every event that names a thing out, but for its hash.

A bundle holds what the log holds: no names of citizens, but every summary in clear. Stop the office first; with the log on a
server it works beside the nodes.

Examples:
  nghedan prove --whole --out log.zip --data ./data
  nghedan prove --case KN-2026-00034 --held checkpoint.txt --out case.zip --data ./data`;

export const proveCommand = (output: Output, _ends: (code: ExitCode) => void): Command =>
  new Command('prove')
    .description('write a bundle of evidence that outsiders can verify by themselves')
    .addOption(dataOption())
    .addOption(new Option('--whole', 'all of the log').conflicts('case'))
    .option('--case <case>', 'stream name, code, or number in the source')
    .requiredOption('--out <file>', 'zip to make; must not exist')
    .option('--held <file...>', 'checkpoints that the receiver holds')
    .option('--hide <id...>', 'ids of things that the receiver may not see')
    .option('--json', 'what is in it as JSON')
    .addHelpText('after', HELP)
    .action(async (options: Options) => {
      if (!options.whole && options.case === undefined)
        throw new Stop(EXIT.usage, 'say --whole, or which --case');
      if (existsSync(options.out)) throw new Stop(EXIT.usage, `${options.out} exists already`);
      const held = heldNotes(options.held);
      // Before the folder is locked: a code is looked up in the views.
      const streams =
        options.case === undefined ? [] : [await streamOfCase(options.data, options.case, output)];
      const office = await openProvingOffice(options.data);
      try {
        for (const stream of streams) await requireStream(office, stream);
        const made = await prove(office, options, { held, streams }, output);
        const { size, shown, bare } = made;
        output.out(
          options.json
            ? json(made)
            : `${options.out}: ${String(shown)} events, ${String(bare)} as hashes alone, under a checkpoint of ${String(size)}`,
        );
      } finally {
        await office.close();
      }
    });

/** Signed notes out of files. @throws Stop for a file that is none */
export const heldNotes = (files: readonly string[] = []): readonly string[] =>
  files.map((file) => {
    try {
      const note = readFileSync(file, 'utf8');
      readNote(note);
      return note;
    } catch (error) {
      if (error instanceof NoteRefused || (error as NodeJS.ErrnoException).code !== undefined)
        throw new Stop(EXIT.usage, `${file}: ${(error as Error).message}`);
      throw error;
    }
  });

const requireStream = async ({ store }: ProvingOffice, stream: string): Promise<void> => {
  for await (const _ of store.read(stream, { max: 1 })) return;
  throw new Stop(EXIT.refused, `no case ${stream}`);
};

const prove = async (
  { signer, tree, decisions, clock }: ProvingOffice,
  { out, hide = [] }: Options,
  { held, streams }: Readonly<{ held: readonly string[]; streams: readonly string[] }>,
  output: Output,
): Promise<EvidenceMade> => {
  await signer.sign(operator()).catch((error: unknown) => {
    if (!(error instanceof Refusal) || !/^signing-key\./.test((error as Refusal).code)) throw error;
    output.err(`nothing was signed (${(error as Refusal).code}): it is proved against the last checkpoint`);
  });
  const kind = streams.length === 0 ? 'whole' : 'case';
  const { last } = await tree.reach();
  if (!last) throw new Stop(EXIT.refused, 'no checkpoint was signed yet');
  const taken = { occurredOn: clock.today(), userId: 'cli', kind, streams, size: last.size } as const;
  await decisions.run(evidenceDecider, 'cli', taken, operator());
  // What is unfinished never has the name that was asked for.
  const file = `${resolve(out)}.unfinished`;
  rmSync(file, { force: true });
  const made = await tree.evidence({ kind, streams, hidden: hide, held, file, madeAt: clock.now() });
  renameSync(file, resolve(out));
  return made;
};
