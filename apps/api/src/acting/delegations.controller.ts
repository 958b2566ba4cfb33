import { Body, Controller, Get, Param } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DelegatePowers, RevokeDelegation, UserDirectory, type DelegatedPowers } from '#access';
import { localDate, present, refuse } from '#kernel';
import { Delegations, type DelegationRow } from '#views';
import { answerOf } from '../http/command-answer.js';
import type { EdgeRefusal } from '../http/edge-refusals.js';
import { UnitTree } from '../organisation/unit-tree.js';
import { Act } from '../policy/act.js';
import { AsAuthor, By, type Author, type Caller } from '../policy/caller.js';
import { Policy } from '../policy/policy.js';
import { DelegateDto, RevokeDelegationDto } from './delegation.dto.js';

/** ủy quyền: somebody acts in another's name, from a day to a day. */
@ApiTags('acting')
@Controller('delegations')
export class DelegationsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly directory: UserDirectory,
    private readonly units: UnitTree,
  ) {}

  @Get()
  @Policy('delegation.read')
  @ApiOperation({ summary: 'Delegations in my scope: in force, to come, over and revoked' })
  async list(@By() { actor }: Caller): Promise<{ delegations: readonly DelegationRow[] }> {
    return { delegations: await this.queries.execute(new Delegations(actor)) };
  }

  @Act('delegation.give', '', 'Lend powers of one’s own to a colleague, from a day to a day', 201)
  async give(@Body() dto: DelegateDto, @AsAuthor() by: Author) {
    const { delegationId } = dto;
    const unit = dto.unit ?? by.actor.home;
    by.permit({ unit });
    await this.checkColleague(dto.to, by);
    const powers = this.powersOf(dto, unit, by);
    const delegation = { delegationId, occurredOn: localDate(dto.occurredOn), ...powers };
    return {
      delegationId,
      ...answerOf(await this.commands.execute(new DelegatePowers(delegation, by.who()))),
    };
  }

  @Act('delegation.revoke', ':id/revoke', 'End a delegation before its last day')
  async revoke(
    @Param('id') delegationId: string,
    @Body() { reason, occurredOn }: RevokeDelegationDto,
    @AsAuthor() by: Author,
  ) {
    const step = { delegationId, occurredOn: localDate(occurredOn), reason };
    return answerOf(await this.commands.execute(new RevokeDelegation(step, by.who())));
  }

  /** Only what one holds oneself, by a grant at the unit or above it: lent powers are not lent on. */
  private powersOf(dto: DelegateDto, unit: string, { actor }: Author): DelegatedPowers {
    const { to, role, actions, documentNo } = dto;
    const line = [unit, ...this.units.above(unit)];
    const own = actor.grants.find((grant) => !grant.lent && grant.role === role && line.includes(grant.unit));
    if (!own) return refuse<EdgeRefusal>('not-found');
    return {
      from: actor.userId,
      to,
      role,
      within: own.unit,
      unit,
      ...present({ actions }),
      validFrom: localDate(dto.validFrom),
      validTo: localDate(dto.validTo),
      documentNo,
    };
  }

  /** A colleague works in one's own units; anybody else is as good as unknown. */
  private async checkColleague(userId: string, by: Author): Promise<void> {
    const { grants = [] } = (await this.directory.find(userId)) ?? {};
    const line = ({ unit }: { unit: string }): readonly string[] => [unit, ...this.units.above(unit)];
    const near = grants.some((grant) =>
      line(grant).some((unit) => by.actor.grants.some((mine) => mine.unit === unit)),
    );
    if (!near) refuse<EdgeRefusal>('not-found');
  }
}
