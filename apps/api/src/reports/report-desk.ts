import { Injectable } from '@nestjs/common';
import { addDays, localDate, present, refuse } from '#kernel';
import { LawBook } from '#law';
import { Reports, settingsOf, type FormSet, type ReportAnswer, type ReportRefusal } from '#reports';
import { UnitTree } from '../organisation/unit-tree.js';
import { mayAct } from '../policy/may-act.js';
import type { Caller } from '../policy/caller.js';
import type { ReportDto } from './report.dto.js';

/** A report, and whether the caller may see the denunciations behind its numbers. */
export type AskedReport = Readonly<{
  answer: ReportAnswer;
  unitName: string;
  seesDenunciations: boolean;
}>;

const MOST_DAYS = 3_660;

/** Asks for reports within what the caller may see. */
@Injectable()
export class ReportDesk {
  constructor(
    private readonly reports: Reports,
    private readonly lawBook: LawBook,
    private readonly units: UnitTree,
  ) {}

  formSets(): Promise<readonly FormSet[]> {
    return this.reports.formSets();
  }

  /** @throws Refusal `not-found` for a unit out of scope, or a `ReportRefusal` */
  async ask(dto: ReportDto, by: Caller): Promise<AskedReport> {
    const { formSet, unit = by.actor.home, form, map, at } = dto;
    by.permit({ unit });
    const period = periodOf(dto);
    const { version: ruleSet, settings } = this.lawBook.current().ruleSet;
    const answer = await this.reports.ask({
      unit,
      period,
      ruleSet,
      settings: settingsOf(settings),
      ...present({ formSet, form, map, at: at === undefined ? at : { position: at } }),
      lines: dto.lines !== undefined,
    });
    return {
      answer,
      unitName: this.units.name(unit),
      seesDenunciations: mayAct(by.actor, 'denunciation.read', unit, this.units.above),
    };
  }
}

const periodOf = ({ from, to, asOf }: ReportDto) => {
  const period = { from: localDate(from), to: localDate(asOf !== undefined && asOf < to ? asOf : to) };
  if (addDays(period.from, MOST_DAYS) < period.to) refuse<ReportRefusal>('report.period-too-long');
  return period;
};
