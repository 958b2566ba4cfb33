import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { decide, type Actor } from '#access';
import {
  csvTable,
  ExportProgress,
  FailExport,
  FileTooLarge,
  FinishExport,
  SealedFiles,
  xlsxTable,
  type ExportFailure,
  type FileWritten,
  type KnownExport,
  type Table,
} from '#exports';
import { IdentityVault } from '#identity';
import type { JobHandler } from '#jobs';
import { ViewProgress, WholeLists } from '#views';
import { OneByOne } from '../one-by-one.js';
import { UnitTree } from '../organisation/unit-tree.js';
import { SignedIn } from '../policy/signed-in.js';
import { ACTION_OF, wholeListOf, type AskedList } from './asked-list.js';
import { programOn } from './export-rounds.js';
import { ExportTables } from './export-tables.js';
import { LoggedExports } from './logged-exports.js';

/** After so many tries there will be no file; the person is told and can ask again. */
const TRIES = 4;
const VIEWS_MS = 10_000;
/** Whoever waits is told after so many rows. */
const TOLD_ROWS = 1_000;

/**
 * Writes the file of an export: what whoever asked may read at this moment, as the views stand at one position of the
 * log. Done twice, the second time finds that it is done; two at once write two files, of which the log names one.
 */
@Injectable()
export class WriteExport {
  /** Files are written one after the other: a list of a province keeps a core busy for seconds. */
  private readonly turns = new OneByOne();

  constructor(
    private readonly exports: LoggedExports,
    private readonly files: SealedFiles,
    private readonly lists: WholeLists,
    private readonly tables: ExportTables,
    private readonly vault: IdentityVault,
    private readonly signedIn: SignedIn,
    private readonly units: UnitTree,
    private readonly views: ViewProgress,
    private readonly progress: ExportProgress,
    private readonly commands: CommandBus,
  ) {}

  readonly handler: JobHandler = ({ id, data, attempt }, signal) =>
    this.turns.run(() => this.write(String(data['user']), id, attempt, signal));

  private async write(userId: string, exportId: string, attempt: number, signal: AbortSignal): Promise<void> {
    const found = await this.exports.find(userId, exportId);
    if (!found) return;
    const { one, askedAt } = found;
    if (one.status !== 'requested') return this.tidy(one);
    // Whoever had it before vanished each time: it may be what it takes out that ends the process.
    if (attempt > TRIES) return this.fail(one, 'could-not-be-written');
    await this.views.waitFor(askedAt, VIEWS_MS);
    const actor = await this.signedIn.actor(userId);
    if (!actor || !decide(actor, ACTION_OF[one.list], undefined, this.units.above).allow)
      return this.fail(one, 'no-longer-allowed');
    try {
      await this.finish(one, await this.file(one, actor, signal));
    } catch (error) {
      await this.tell(() => this.progress.forget(exportId));
      if (error instanceof FileTooLarge) return this.fail(one, 'too-large');
      if (signal.aborted || attempt < TRIES) throw error;
      return this.fail(one, 'could-not-be-written');
    }
  }

  private async file(one: KnownExport, actor: Actor, signal: AbortSignal): Promise<FileWritten> {
    const words = one.words && (await this.vault.openText(one.words));
    const asked: AskedList = { list: one.list, filter: one.filter, ...(words !== undefined && { words }) };
    return this.lists.atOneMoment(actor, async (lists) => {
      const counted = { rows: 0 };
      const table = await this.tables.of(one, { asked, whole: wholeListOf(asked), lists, actor, counted });
      const pieces = this.told(one, bytesOf(one, table), counted, signal);
      const { sha256, bytes } = await this.files.write(one.exportId, pieces);
      return { rows: counted.rows, position: lists.position, sha256, bytes };
    });
  }

  /** Lets requests be answered between two pieces, tells how far it is, and ends where the program does. */
  private async *told(
    { exportId }: KnownExport,
    pieces: AsyncIterable<Buffer>,
    counted: Readonly<{ rows: number }>,
    signal: AbortSignal,
  ): AsyncGenerator<Buffer> {
    let next = 0;
    for await (const piece of pieces) {
      await nextTurn();
      signal.throwIfAborted();
      if (counted.rows >= next) {
        await this.tell(() => this.progress.note(exportId, counted.rows));
        next = counted.rows + TOLD_ROWS;
      }
      yield piece;
    }
  }

  /** That nobody can be told is no reason to write no file. */
  private async tell(how: () => Promise<void>): Promise<void> {
    await how().catch(() => undefined);
  }

  private async finish(one: KnownExport, file: FileWritten): Promise<void> {
    const { userId, exportId } = one;
    await this.commands.execute(new FinishExport({ userId, exportId }, file, programOn(one, 'written')));
    await this.tidy(one);
  }

  private async fail(one: KnownExport, code: ExportFailure): Promise<void> {
    const { userId, exportId } = one;
    await this.commands.execute(new FailExport({ userId, exportId, code }, programOn(one, 'failed')));
    await this.tidy(one);
  }

  /** Another worker may have been quicker, or killed between its file and the log: only the file counts that the log names. */
  private async tidy({ userId, exportId }: KnownExport): Promise<void> {
    await this.tell(() => this.progress.forget(exportId));
    const after = await this.exports.find(userId, exportId);
    await this.files.keepOnly(exportId, after?.one.file?.sha256);
  }
}

const bytesOf = ({ format }: KnownExport, table: Table): AsyncGenerator<Buffer> => {
  if (format === 'xlsx') return xlsxTable(table);
  return csvTable(table, format === 'csv-comma' ? ',' : ';');
};
