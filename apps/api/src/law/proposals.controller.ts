import { Body, Controller, Get, Param, Query } from '@nestjs/common';
import { CommandBus, type Command } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Decided } from '#event-store';
import { idOf, refuse } from '#kernel';
import {
  ConfirmVersion,
  LAW_ID,
  ProposeCalendar,
  ProposeCatalogue,
  ProposeFormSet,
  ProposeRuleSet,
  readCalendarChange,
  readCatalogue,
  readFormSetContent,
  readRuleSetChange,
  RejectVersion,
  Rulebook,
  rulebookKinds,
} from '#rulebook';
import { storedFormSet } from '#reports';
import { answerOf, type CommandAnswer } from '../http/command-answer.js';
import type { EdgeRefusal } from '../http/edge-refusals.js';
import { UnitTree } from '../organisation/unit-tree.js';
import { Act } from '../policy/act.js';
import { AsAuthor, By, type Author, type Caller } from '../policy/caller.js';
import { Policy } from '../policy/policy.js';
import { LawDesk } from './law-desk.js';
import {
  DecideDto,
  PreviewDto,
  ProposeCalendarDto,
  ProposeContentDto,
  ProposeRulesDto,
  RejectDto,
  VersionDto,
} from './law.dto.js';

const NAMED = 200;

/** Changes of the law (đề xuất): one person proposes, everybody sees what would move, a second person confirms. */
@ApiTags('law')
@Controller('law/proposals')
export class ProposalsController {
  constructor(
    private readonly book: Rulebook,
    private readonly desk: LawDesk,
    private readonly units: UnitTree,
    private readonly commands: CommandBus,
  ) {}

  @Get()
  @Policy('law.read')
  @ApiOperation({ summary: 'Every version of rules, calendars, catalogues and form sets, and what waits' })
  list() {
    return {
      versions: rulebookKinds.flatMap((kind) =>
        this.book.ids(kind).flatMap((id) => this.desk.versions(kind, id)),
      ),
    };
  }

  @Get(':kind/:id')
  @Policy('law.propose')
  @ApiOperation({ summary: 'What waits: what it changes, and every deadline that it would move' })
  async one(
    @Param() { kind, id }: VersionDto,
    @Query() { most = NAMED }: PreviewDto,
    @By() { actor }: Caller,
  ) {
    return (await this.desk.proposal(actor, kind, id, most)) ?? refuse<EdgeRefusal>('not-found');
  }

  @Act('law.propose', 'ruleset', 'Propose other rules or settings', 201)
  proposeRules(@Body() { change, reason }: ProposeRulesDto, @AsAuthor() by: Author) {
    return this.run(by, new ProposeRuleSet(readRuleSetChange(change), reason, by.who()));
  }

  @Act('law.propose', 'calendar', 'Propose the days off of years', 201)
  proposeCalendar(@Body() { change, reason }: ProposeCalendarDto, @AsAuthor() by: Author) {
    return this.run(by, new ProposeCalendar(readCalendarChange(change), reason, by.who()));
  }

  @Act('law.propose', 'catalogue', 'Propose a version of a catalogue', 201)
  proposeCatalogue(@Body() { id, content, reason }: ProposeContentDto, @AsAuthor() by: Author) {
    return this.run(by, new ProposeCatalogue(id, readCatalogue(content), reason, by.who()));
  }

  @Act('law.propose', 'formset', 'Propose a version of a form set', 201)
  proposeFormSet(@Body() { id, content, reason }: ProposeContentDto, @AsAuthor() by: Author) {
    const read = readFormSetContent(content);
    storedFormSet(id, read); // refuses what could not be filled, and says where
    return this.run(by, new ProposeFormSet(id, read, reason, by.who()));
  }

  @Act('law.confirm', ':kind/:id/confirm', 'Confirm, as the second person')
  confirm(@Param() { kind, id }: VersionDto, @Body() { no }: DecideDto, @AsAuthor() by: Author) {
    return this.run(by, new ConfirmVersion(kind, id, no, by.who()));
  }

  @Act('law.confirm', ':kind/:id/reject', 'Reject, with a reason')
  reject(@Param() { kind, id }: VersionDto, @Body() { no, reason }: RejectDto, @AsAuthor() by: Author) {
    return this.run(by, new RejectVersion(kind, id, no, reason, by.who()));
  }

  /** The law is everybody's: whoever changes it must administer every topmost unit. */
  private async run(
    by: Author,
    command: Command<Decided>,
  ): Promise<CommandAnswer & { id: string; no: number }> {
    for (const unit of this.units.topmost()) by.permit({ unit });
    const decided = await this.commands.execute<Command<Decided>, Decided>(command);
    await this.book.refresh();
    const id = idOf(decided.stream);
    const [kind] = rulebookKinds.filter((one) => decided.stream.startsWith(`${one}-`));
    const { waiting, decided: done } = this.book.versions(kind ?? 'ruleset', id || LAW_ID);
    return { ...answerOf(decided), id, no: waiting?.no ?? done.at(-1)?.no ?? 0 };
  }
}
