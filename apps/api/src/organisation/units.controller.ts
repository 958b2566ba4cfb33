import { Body, Controller, Get, Param, Query } from '@nestjs/common';
import { CommandBus, QueryBus, type Command } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Decided } from '#event-store';
import { Clock, localDate, present, refuse } from '#kernel';
import { DissolveUnit, EstablishUnit, RenameUnit } from '#organisation';
import { UnitHistory, Units, type UnitLife, type UnitRow } from '#views';
import { answerOf, type CommandAnswer } from '../http/command-answer.js';
import type { EdgeRefusal } from '../http/edge-refusals.js';
import { Act } from '../policy/act.js';
import { AsAuthor, By, type Author, type Caller } from '../policy/caller.js';
import { Policy } from '../policy/policy.js';
import { ClosingUnit } from './closing-unit.js';
import { DissolveUnitDto, EstablishUnitDto, RenameUnitDto, UnitsDto } from './organisation.dto.js';

/** đơn vị: the bodies, their names and how long each was valid. */
@ApiTags('organisation')
@Controller('units')
export class UnitsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly clock: Clock,
    private readonly closing: ClosingUnit,
  ) {}

  @Get()
  @Policy('unit.read')
  @ApiOperation({
    summary: 'Units in my scope, by name: all as they are now, or those of one day as they were',
  })
  async list(@Query() { ngay }: UnitsDto, @By() { actor }: Caller): Promise<{ units: readonly UnitRow[] }> {
    const on = ngay === undefined ? undefined : localDate(ngay);
    return { units: await this.queries.execute(new Units(actor, on)) };
  }

  @Get(':id/history')
  @Policy('unit.read')
  @ApiOperation({ summary: 'Names and places of a unit, whom it followed and who followed it' })
  async history(@Param('id') id: string, @By() { actor }: Caller): Promise<UnitLife> {
    return (await this.queries.execute(new UnitHistory(actor, id))) ?? refuse<EdgeRefusal>('not-found');
  }

  @Act('unit.manage', '', 'Establish a unit', 201)
  async establish(@Body() dto: EstablishUnitDto, @AsAuthor() by: Author) {
    by.permit({ unit: dto.parent });
    const { name, short, level, parent, remote } = dto;
    const id = by.key;
    const validFrom = localDate(dto.validFrom);
    const data = { ...this.entry(id), name, ...present({ short }), level, parent, remote, validFrom };
    return { unit: id, ...(await this.run(new EstablishUnit(data, by.who()))) };
  }

  @Act('unit.manage', ':id/rename', 'Give it another name from a day on')
  rename(@Param('id') id: string, @Body() { name, validFrom }: RenameUnitDto, @AsAuthor() by: Author) {
    by.permit({ unit: id });
    return this.run(new RenameUnit({ ...this.entry(id), name, validFrom: localDate(validFrom) }, by.who()));
  }

  @Act('unit.manage', ':id/dissolve', 'End one that has nothing in hand; others take over its archives')
  async dissolve(
    @Param('id') id: string,
    @Body() { validTo, successors }: DissolveUnitDto,
    @AsAuthor() by: Author,
  ) {
    by.permit({ unit: id });
    await this.closing.check(id, by.actor);
    return this.run(
      new DissolveUnit({ ...this.entry(id), validTo: localDate(validTo), successors }, by.who()),
    );
  }

  private entry(unitId: string) {
    return { unitId, occurredOn: this.clock.today() };
  }

  private async run(command: Command<Decided>): Promise<CommandAnswer> {
    return answerOf(await this.commands.execute(command));
  }
}
