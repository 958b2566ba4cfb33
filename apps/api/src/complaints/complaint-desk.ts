import { Injectable } from '@nestjs/common';
import { CommandBus, type Command } from '@nestjs/cqrs';
import { complaintDecider, type Branched, type ComplaintEvent, type Group, type Level } from '#complaints';
import { EventStore, type Decided } from '#event-store';
import { localDate, present, type LocalDate } from '#kernel';
import { UnitHeads } from '../acting/unit-heads.js';
import { CaseIds } from '../cases/case-ids.js';
import { answerOf, type CommandAnswer } from '../http/command-answer.js';
import { toEntry, type EntryDto } from '../http/entry.dto.js';
import { RaisedCase } from '../http/raised-case.js';
import { UnitTree } from '../organisation/unit-tree.js';
import { Reception } from '../people/reception.js';
import type { Author } from '../policy/caller.js';
import { stateOf } from '../policy/stream-state.js';
import type { ComplainantGroupDto } from './intake.dto.js';

export type BranchAnswer = CommandAnswer & Readonly<{ caseId: string; code: string }>;

/** What the routes of a complaint share: which complaint, the day of the entry, and the way to the command. */
@Injectable()
export class ComplaintDesk {
  constructor(
    private readonly commands: CommandBus,
    private readonly ids: CaseIds,
    private readonly reception: Reception,
    private readonly raised: RaisedCase,
    private readonly store: EventStore,
    private readonly units: UnitTree,
    private readonly heads: UnitHeads,
  ) {}

  async entry(idOrCode: string, dto: EntryDto, by: Author) {
    return { complaintId: await this.ids.find('complaint', idOrCode, by), ...toEntry(dto) };
  }

  /** Of the unit that has the complaint now: its level, and who leads it. */
  async unitOf(complaintId: string): Promise<Readonly<{ level?: Level; heads: readonly string[] }>> {
    const events = this.store.read<ComplaintEvent>(`complaint-${complaintId}`);
    const { state } = await stateOf(complaintDecider, events);
    if (state.status === 'none') return { heads: [] };
    const { unit } = state;
    return { ...present({ level: this.units.get(unit)?.level }), heads: await this.heads.of(unit) };
  }

  idOf(idOrCode: string, by: Author): Promise<string> {
    return this.ids.find('complaint', idOrCode, by);
  }

  async run(command: Command<Decided>): Promise<CommandAnswer> {
    return answerOf(await this.commands.execute(command));
  }

  /** Waits for what a reaction does to another case, so that it can be looked at at once. */
  async runThrough(command: Command<Decided>): Promise<CommandAnswer> {
    const decided = await this.commands.execute(command);
    const position = decided.position && (await this.raised.settle(decided.position));
    return { ...answerOf(decided), ...present({ position }) };
  }

  /** Waits for what a reaction makes of it, so that the new case can be opened at once. */
  async branch(command: Command<Branched>): Promise<BranchAnswer> {
    const branched = await this.commands.execute(command);
    const position = branched.position && (await this.raised.settle(branched.position));
    return { ...answerOf(branched), ...branched.raised, ...present({ position }) };
  }

  /** Those who complain together: who is named goes to the vault, the list holds numbers and references. */
  async group(
    { signatories, representatives, paper }: ComplainantGroupDto,
    unit: string,
    by: Author,
  ): Promise<Group> {
    const listed = [];
    for (const { no, signed, citizen } of signatories) {
      const known = await this.reception.remember({ unit, citizen, part: `signatory-${no}` }, by);
      listed.push({ no, signed, ...present({ subject: known?.subjectId }) });
    }
    return { signatories: listed, representatives, ...present({ paper }) };
  }
}

export const dayOrNone = (day: string | undefined): LocalDate | undefined =>
  day === undefined ? undefined : localDate(day);
