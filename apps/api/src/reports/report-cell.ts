import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { idOf } from '#kernel';
import { CasesById } from '#views';
import { LetterBook } from '../letters/letter-book.js';
import type { Caller } from '../policy/caller.js';
import { VisitBook } from '../visits/visit-book.js';
import type { AskedReport } from './report-desk.js';
import { toldTo } from './shown-report.js';

/** What a number leads back to. */
export type Behind = Readonly<{
  /** Name of the stream. */
  id: string;
  kind: string;
  code?: string;
  summary?: string;
}>;

export type ShownCell = Readonly<{
  form: string;
  column: string;
  value: number | null;
  behind: readonly Behind[];
  /** Denunciations may be among them, which the caller may not see. */
  hidden?: true;
  /** Beyond those that are listed. */
  more: number;
}>;

const MOST = 200;

/** Opens a cell: the letters, cases, visits and sessions that it counts. */
@Injectable()
export class ReportCell {
  constructor(
    private readonly queries: QueryBus,
    private readonly letters: LetterBook,
    private readonly visits: VisitBook,
  ) {}

  async open(
    { answer: { report, set }, seesDenunciations }: AskedReport,
    { form, column }: Readonly<{ form: string; column: string }>,
    { actor }: Caller,
  ): Promise<ShownCell> {
    if (!toldTo(set, seesDenunciations).cell(form, column)) {
      return { form, column, value: null, hidden: true, behind: [], more: 0 };
    }
    const cell = report.forms.find((one) => one.form === form)?.cells[column];
    const ids = cell?.ids ?? [];
    return {
      form,
      column,
      value: cell?.value ?? null,
      behind: await this.behind(ids.slice(0, MOST), actor),
      more: Math.max(0, ids.length - MOST),
    };
  }

  /** What the caller may not read in itself is listed without its words. */
  private async behind(ids: readonly string[], actor: Caller['actor']): Promise<readonly Behind[]> {
    const caseIds = ids.filter((id) => /^(complaint|petition)-/.test(id));
    const cases = caseIds.length > 0 ? await this.queries.execute(new CasesById(actor, caseIds)) : [];
    const words = new Map<string, Readonly<{ code: string; summary: string }>>(
      cases.map(({ caseId, code, summary }) => [caseId, { code, summary }]),
    );
    for (const id of ids) {
      const row = await this.letterOrVisit(id, actor);
      if (row) words.set(id, { code: row.code ?? '', summary: row.summary });
    }
    return ids.map((id) => ({ id, kind: id.slice(0, id.indexOf('-')), ...words.get(id) }));
  }

  private async letterOrVisit(id: string, actor: Caller['actor']) {
    if (id.startsWith('letter-')) return this.letters.find(actor, idOf(id));
    return id.startsWith('visit-') ? this.visits.find(actor, idOf(id)) : undefined;
  }
}
