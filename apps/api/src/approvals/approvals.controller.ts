import { Body, Controller, Get, Param, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { decide } from '#access';
import { type Decided } from '#event-store';
import { position as positionOf, present, refuse } from '#kernel';
import { Approvals, CasePage, type ApprovalRow } from '#views';
import { answerOf, type CommandAnswer } from '../http/command-answer.js';
import type { EdgeRefusal } from '../http/edge-refusals.js';
import { RaisedCase } from '../http/raised-case.js';
import { UnitTree } from '../organisation/unit-tree.js';
import { Act } from '../policy/act.js';
import { AsAuthor, By, type Author, type Caller } from '../policy/caller.js';
import { Policy } from '../policy/policy.js';
import { StepUp } from '../session/step-up.js';
import { ApprovalDesk } from './approval-desk.js';
import { StoppedViews } from '../upkeep/stopped-views.js';
import {
  AskForErasureDto,
  AskForReopeningDto,
  AskForRoleDto,
  AskForSkipDto,
  SignDto,
  WhyDto,
  type AskDto,
} from './approval.dto.js';
import { mayIn, maySign } from './approval-rights.js';
import { ErasureChecks } from './erasure-checks.js';
import { GuardedRoleDesk, type OwnersLink } from './guarded-role-desk.js';

/** `maySign`, `mayWithdraw`: what this reader may do about it now. */
type ShownApproval = ApprovalRow & Readonly<{ maySign: boolean; mayWithdraw: boolean }>;

type Asked = CommandAnswer & Readonly<{ approvalId: string }>;

/** `link`: of a new account; its owner sets the own password by it before anybody signs. */
type AskedForRole = Asked & Readonly<{ link?: OwnersLink }>;

/** What became of a signature: `given` when it is still being carried out. */
type Signed = CommandAnswer & Readonly<{ status: string }>;

/** Chờ chữ ký thứ hai: one person asks, another one signs, and it happens once. */
@ApiTags('approvals')
@Controller('approvals')
export class ApprovalsController {
  constructor(
    private readonly desk: ApprovalDesk,
    private readonly erasures: ErasureChecks,
    private readonly roles: GuardedRoleDesk,
    private readonly queries: QueryBus,
    private readonly units: UnitTree,
    private readonly raised: RaisedCase,
    private readonly stepUp: StepUp,
    private readonly views: StoppedViews,
  ) {}

  @Get()
  @Policy('approval.read')
  @ApiOperation({ summary: 'What waits for a second signature in my scope, and what became of the rest' })
  async list(@By() { actor }: Caller): Promise<{ approvals: readonly ShownApproval[] }> {
    const rows = await this.queries.execute(new Approvals(actor));
    const approvals = rows.map((row): ShownApproval => {
      const waits = row.status === 'requested';
      return {
        ...row,
        maySign: waits && maySign(actor, row, this.units),
        mayWithdraw: waits && row.requestedBy === actor.userId,
      };
    });
    return { approvals };
  }

  @Act('approval.ask', 'roles', 'Ask for a role that takes two persons, for an account or a new one', 201)
  async askForRole(
    @Body() dto: AskForRoleDto,
    @AsAuthor() by: Author,
    @Req() request: FastifyRequest,
  ): Promise<AskedForRole> {
    const { role, unit, ownPassword } = dto;
    if (!decide(by.actor, 'guarded-role.ask', { unit }, this.units.above).allow)
      return refuse<EdgeRefusal>('not-found');
    await this.stepUp.check(request, ownPassword);
    const { userId, link } = await this.roles.accountOf(dto, by);
    const asked = await this.ask(dto, { kind: 'grant-role', userId, role, unit }, unit, by);
    return { ...asked, ...present({ link }) };
  }

  @Act('approval.ask', 'erasures', 'Ask for the data of a person to be erased', 201)
  async askForErasure(
    @Body() dto: AskForErasureDto,
    @AsAuthor() by: Author,
    @Req() request: FastifyRequest,
  ): Promise<Asked> {
    const subjectId = dto.subjectId ?? (await this.citizenOf(dto.case ?? '', by));
    const unit = await this.erasures.unitOf(subjectId, by);
    await this.stepUp.check(request, dto.ownPassword);
    await this.erasures.check(subjectId, by);
    return this.ask(dto, { kind: 'erase-person', subjectId }, unit, by);
  }

  @Act('approval.ask', 'reopenings', 'Ask for a closed petition or complaint to be opened again', 201)
  async askForReopening(@Body() dto: AskForReopeningDto, @AsAuthor() by: Author): Promise<Asked> {
    const page = await this.queries.execute(new CasePage(by.actor, dto.case));
    const { caseId, unit } = page?.case ?? refuse<EdgeRefusal>('not-found');
    return this.ask(dto, { kind: 'reopen-case', caseId }, unit, by);
  }

  @Act(
    'approval.ask',
    'skips',
    'Ask for an event to be left out of the version of a view that stopped at it',
    201,
  )
  async askForSkip(
    @Body() dto: AskForSkipDto,
    @AsAuthor() by: Author,
    @Req() request: FastifyRequest,
  ): Promise<Asked> {
    const units = this.units.topmost();
    const [unit] = units;
    if (unit === undefined || !mayIn(by.actor, 'view-skip.ask', units, this.units.above))
      return refuse<EdgeRefusal>('not-found');
    await this.stepUp.check(request, dto.ownPassword);
    return this.ask(dto, { kind: 'skip-event', ...this.views.at(dto) }, unit, by);
  }

  @Act('approval.sign', ':id/sign', 'Sign as the second person: it is carried out')
  async sign(
    @Param('id') id: string,
    @Body() { password }: SignDto,
    @AsAuthor() by: Author,
    @Req() request: FastifyRequest,
  ): Promise<Signed> {
    await this.stepUp.check(request, password);
    const answer = answerOf(await this.desk.give(id, by));
    const from = answer.position;
    const position = from === undefined ? undefined : await this.raised.settle(positionOf(from));
    const { status } = await this.desk.find(id);
    return { ...answer, ...(position !== undefined && { position }), status };
  }

  @Act('approval.sign', ':id/refuse', 'Do not sign, with a reason')
  async refuse(@Param('id') id: string, @Body() { reason }: WhyDto, @AsAuthor() by: Author) {
    return answerOf(await this.desk.refuse(id, reason, by));
  }

  @Act('approval.ask', ':id/withdraw', 'Take one’s own request back')
  async withdraw(@Param('id') id: string, @Body() { reason }: WhyDto, @AsAuthor() by: Author) {
    return answerOf(await this.desk.withdraw(id, reason, by));
  }

  private async ask(
    { approvalId, reason, basis }: AskDto,
    subject: ApprovalRow['subject'],
    unit: string,
    by: Author,
  ): Promise<Asked> {
    const decided: Decided = await this.desk.ask({ approvalId, subject, unit, reason, basis }, by);
    return { approvalId, ...answerOf(decided) };
  }

  private async citizenOf(idOrCode: string, { actor }: Author): Promise<string> {
    const page = await this.queries.execute(new CasePage(actor, idOrCode));
    return page?.case.subjectId ?? refuse<EdgeRefusal>('not-found');
  }
}
