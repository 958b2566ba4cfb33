import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { SetupToken, UserDirectory, checkPassword, userIdOf } from '#access';
import type { Who } from '#event-store';
import { Clock, refuse } from '#kernel';
import { EstablishUnit } from '#organisation';
import { answerOf, type CommandAnswer } from '../http/command-answer.js';
import type { EdgeRefusal } from '../http/edge-refusals.js';
import { Keyless } from '../http/idempotency.js';
import { StaffDesk, part } from '../organisation/staff-desk.js';
import { UnitTree } from '../organisation/unit-tree.js';
import { Policy } from '../policy/policy.js';
import { SetUpDto } from './session.dto.js';

type SetUp = CommandAnswer & Readonly<{ userId: string }>;

const FIRST_UNIT = 'goc';

/** The first administrator of a fresh installation (thiết lập), by the token that its first start printed. */
@ApiTags('session')
@Controller('setup')
export class SetupController {
  constructor(
    private readonly token: SetupToken,
    private readonly directory: UserDirectory,
    private readonly staff: StaffDesk,
    private readonly units: UnitTree,
    private readonly commands: CommandBus,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Policy('public')
  @ApiOperation({ summary: 'Whether the first administrator is still missing' })
  async needed(): Promise<{ needed: boolean }> {
    return { needed: (await this.directory.staff()).size === 0 };
  }

  @Post()
  @HttpCode(201)
  @Keyless()
  @Policy('public')
  @ApiOperation({ summary: 'Create the first unit and its administrator' })
  async setUp(@Body() dto: SetUpDto, @Req() { id }: FastifyRequest): Promise<SetUp> {
    const { token, username, displayName, password, unitName } = dto;
    checkPassword(password, [username, unitName]);
    const { needed } = await this.needed();
    if (!needed || !(await this.token.check(token))) refuse<EdgeRefusal>('setup.token-wrong');
    const userId = userIdOf(username);
    const who: Who = { actor: 'setup', commandId: `setup/${userId}`, correlationId: String(id) };
    const day = this.clock.today();
    const unit = {
      unitId: FIRST_UNIT,
      occurredOn: day,
      name: unitName,
      level: 'commune',
      remote: false,
    } as const;
    await this.commands.execute(new EstablishUnit({ ...unit, validFrom: day }, part(who, 'unit')));
    await this.units.refresh();
    const colleague = { username, displayName, password, role: 'administrator', unit: FIRST_UNIT } as const;
    const made = await this.staff.welcome(colleague, who);
    await this.token.redeem(token);
    return { userId, ...answerOf(made) };
  }
}
