import { createHash } from 'node:crypto';
import type { Reached } from '#event-store';
import { present, refuse, type Position } from '#kernel';
import type { LogPoint, UnitMap } from '../domain/closing/period.events.js';
import { adjustedIn } from '../domain/adjusted-entries.js';
import { SHIPPED_FIELD_GROUPS } from '../domain/field-groups.js';
import type { Form, FormSet } from '../domain/form.types.js';
import { formNamed, formSetFor } from '../domain/forms/form-sets.js';
import type { Asked } from '../domain/items/asked.js';
import { gather, type Gathered } from '../domain/items/items.js';
import { bytesOf, numbersOf, reportOn, type Report } from '../domain/report.js';
import {
  Reports,
  type ReportAnswer,
  type ReportLine,
  type ReportQuestion,
  type ReportRefusal,
} from '../reports.js';
import { FactBook, type LogSource } from './fact-book.js';
import { PointsOf } from './points-of.js';

/** What a form by units is about. */
type Lined = Readonly<{ set: FormSet; form: Form; unit: string; map: UnitMap; at: Position }>;

/** Reports out of the log itself: no view lies between a closed period and what it rests on. */
export class LogReports extends Reports {
  private readonly book: FactBook;

  private readonly points: PointsOf;

  /** @param logId a random UUID, made with the log */
  constructor(
    log: LogSource,
    private readonly logId: string,
  ) {
    super();
    this.book = new FactBook(log);
    this.points = new PointsOf(log, logId);
  }

  override async formSets(): Promise<readonly FormSet[]> {
    return this.book.forms.sets((await this.book.refresh()).position);
  }

  override async ask(question: ReportQuestion): Promise<ReportAnswer> {
    const { unit, period, settings, ruleSet, map = 'old', lines = false } = question;
    if (period.to < period.from) refuse<ReportRefusal>('report.period-backwards');
    const told = await this.book.refresh();
    const at = await this.placeOf(question.at, told);
    const formsAt = question.formsAt ? await this.placeOf(question.formsAt, told) : at;
    const set = formSetFor(this.book.forms.sets(formsAt), {
      to: period.to,
      ...present({ formSet: question.formSet }),
    });
    const form = question.form === undefined ? undefined : formNamed(set, question.form);
    const gathered = gather(this.book.subjects(at), period);
    const askedOf = (one: string): Asked => ({
      period,
      inScope: this.book.units.scope(one, period.to, map, at),
      settings,
      groups: SHIPPED_FIELD_GROUPS,
    });
    const report = reportOn(set, gathered, askedOf(unit));
    const snapshot = {
      ...pointOf(
        question.at ?? { position: at, mark: { log: this.logId, ...present({ event: told.event }) } },
      ),
      numbers: numbersOf(report),
      hash: hashOf(report),
      ruleSet,
      settings,
      map,
    };
    return {
      unit,
      period,
      set,
      snapshot,
      report,
      adjustments: adjustedIn(this.book.adjustments(at), gathered, askedOf(unit)),
      ...(lines && form && { lines: this.lines({ set, form, unit, map, at }, gathered, askedOf) }),
    };
  }

  /** A line for each unit right below; the line of the unit itself holds what is its own alone. */
  private lines(
    { set, form, unit, map, at }: Lined,
    gathered: Gathered,
    askedOf: (unit: string) => Asked,
  ): readonly ReportLine[] {
    const all = askedOf(unit);
    const units = this.book.units.lines(unit, all.period.to, map, at);
    const scopes = units.filter((one) => one.unit !== unit).map((one) => askedOf(one.unit).inScope);
    const own = {
      ...all,
      inScope: (of: string) => all.inScope(of) && !scopes.some((inScope) => inScope(of)),
    };
    return units.map((one) => {
      const asked = one.unit === unit ? own : askedOf(one.unit);
      const report = reportOn({ ...set, forms: [form] }, gathered, asked);
      return { ...one, values: numbersOf(report)[form.code] ?? {} };
    });
  }

  private async placeOf(asked: LogPoint | undefined, { position: head }: Reached): Promise<Position> {
    if (!asked) return head;
    const at = await this.points.find(asked, head);
    return at ?? refuse<ReportRefusal>('report.position-unknown', { position: asked.position });
  }
}

const pointOf = ({ position, mark }: LogPoint): LogPoint => ({ position, ...present({ mark }) });

/** SHA-256 over the canonical text of all cells and the ids behind them, hex. */
const hashOf = (report: Report): string => createHash('sha256').update(bytesOf(report)).digest('hex');
