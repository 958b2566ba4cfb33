import { Controller, Get, Header, HttpCode, Post, Body, Query, Req } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { LookAtActs, ROLE_NAMES, type ActFilter, type Role } from '#access';
import { localDate, present } from '#kernel';
import { csv } from '#reports';
import { Acts, type ActPage, type ActRow } from '#views';
import { Keyless } from '../http/idempotency.js';
import { By, whoLooks, type Caller } from '../policy/caller.js';
import { Policy } from '../policy/policy.js';
import { StepUp } from '../session/step-up.js';
import { ActsDto, ExportActsDto } from './acts.dto.js';

const PAGE = 100;
const MOST_ROWS = 10_000;

/** Who did what and looked at what, in which role and for which unit (nhật ký theo vai trò). */
@ApiTags('inspection')
@Controller('inspection')
export class ActsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
    private readonly stepUp: StepUp,
  ) {}

  @Get('acts')
  @Policy('act.read')
  @ApiOperation({ summary: 'Acts and looks in my scope, newest first; that I looked is written down first' })
  async list(@Query() dto: ActsDto, @By() caller: Caller, @Req() request: FastifyRequest): Promise<ActPage> {
    const filter = filterOf(dto);
    await this.commands.execute(new LookAtActs({ filter }, whoLooks(request)));
    const before = dto.truoc;
    return this.queries.execute(new Acts(caller.actor, filter, { before, most: PAGE }));
  }

  /** A POST: it asks for the password where that was given some time ago, and leaves a mark each time. */
  @Post('acts/export')
  @HttpCode(200)
  @Keyless()
  @Policy('act.read')
  @ApiOperation({ summary: 'The same as CSV, at most 10,000 lines; that they left is written down first' })
  @ApiProduces('text/csv')
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="nhat-ky.csv"')
  async export(
    @Body() dto: ExportActsDto,
    @By() caller: Caller,
    @Req() request: FastifyRequest,
  ): Promise<string> {
    await this.stepUp.check(request, dto.password);
    const filter = filterOf(dto);
    const { acts } = await this.queries.execute(new Acts(caller.actor, filter, { most: MOST_ROWS }));
    await this.commands.execute(new LookAtActs({ filter, rows: acts.length }, whoLooks(request)));
    return csv([
      ['Lúc (UTC)', 'Người', 'Vai trò', 'Đơn vị', 'Thay mặt', 'Việc', 'Mã', 'Về'],
      ...acts.map(line),
    ]);
  }
}

const line = ({
  at,
  actorName,
  role,
  unitName,
  onBehalfOf,
  type,
  code,
  about,
}: ActRow): readonly string[] => [
  at,
  actorName,
  ROLE_NAMES[role as Role] ?? role,
  unitName,
  onBehalfOf ?? '',
  type,
  code ?? '',
  about,
];

const filterOf = ({ nguoi, vaiTro, dv, tu, den, loai }: ActsDto): ActFilter =>
  present({
    person: nguoi,
    role: vaiTro,
    unit: dv,
    from: tu === undefined ? undefined : localDate(tu),
    to: den === undefined ? undefined : localDate(den),
    kind: loai,
  });
