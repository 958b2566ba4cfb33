import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { ApproveIdentityAccess, RequestIdentityAccess, RevealDenouncer } from '#denunciations';
import { maskIdNumber } from '#identity';
import { idOf, present, refuse } from '#kernel';
import {
  Denunciations,
  HistoryOfDenunciation,
  TotalOfDenunciations,
  type DenunciationCounts,
  type DenunciationHistory,
  type DenunciationTotal,
  type Mark,
} from '#views';
import { answerOf, type CommandAnswer } from '../http/command-answer.js';
import type { EdgeRefusal } from '../http/edge-refusals.js';
import { OneOf } from '../http/fields.js';
import { Keyless } from '../http/idempotency.js';
import { Act } from '../policy/act.js';
import { AsAuthor, By, type Author, type Caller, whoLooks } from '../policy/caller.js';
import { Policy } from '../policy/policy.js';
import { StepUp } from '../session/step-up.js';
import { DenunciationDesk, type RegisteredDenunciation } from './denunciation-desk.js';
import { DenunciationLooks } from './denunciation-looks.js';
import {
  DenunciationPages,
  type ShownDenunciation,
  type ShownDenunciationPage,
} from './denunciation-pages.js';
import { RegisterDenunciationDto } from './intake.dto.js';
import { ApproveIdentityDto, IdentityPurposeDto, RevealIdentityDto } from './oversight.dto.js';

const DUE = {
  qua: 'overdue',
  'hom-nay': 'today',
  sap: 'soon',
  trong: 'in-time',
  dung: 'paused',
  khong: 'none',
} as const;

export class DenunciationsDto {
  @OneOf({ description: 'Open (mo, the default) or done (xong)', values: ['mo', 'xong'], optional: true })
  tt?: 'mo' | 'xong';

  @OneOf({ description: 'State of the clock (hạn)', values: Object.keys(DUE), optional: true })
  han?: keyof typeof DUE;
}

type DenouncerAnswer = Readonly<{
  alias: string;
  register?: string;
  person?: Readonly<{
    name: string;
    phone?: string;
    birth?: string;
    address?: string;
    idNumberMasked?: string;
  }>;
}>;

/** tố cáo: the list, one file, who looked at it, and the name behind the alias. */
@ApiTags('denunciations')
@Controller('denunciations')
export class DenunciationsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
    private readonly desk: DenunciationDesk,
    private readonly pages: DenunciationPages,
    private readonly looks: DenunciationLooks,
    private readonly stepUp: StepUp,
  ) {}

  @Act('denunciation.register', '', 'Register a denunciation (D1); the denouncer gets an alias', 201)
  register(@Body() dto: RegisterDenunciationDto, @AsAuthor() by: Author): Promise<RegisteredDenunciation> {
    return this.desk.register(dto, by);
  }

  @Get()
  @Policy('denunciation.read')
  @ApiOperation({ summary: 'Denunciations by the clock that ends first, and counts for the tabs' })
  async list(
    @Query() { tt = 'mo', han }: DenunciationsDto,
    @By() { actor }: Caller,
  ): Promise<{ rows: readonly ShownDenunciation[]; counts: DenunciationCounts; mark: Mark }> {
    const due = han && DUE[han];
    const { rows, counts, mark } = await this.queries.execute(
      new Denunciations(actor, { open: tt === 'mo', due }),
    );
    return { rows: rows.map((row) => this.pages.row(row)), counts, mark };
  }

  @Get('total')
  @Policy('board.read')
  @ApiOperation({ summary: 'How many are open; not told where fewer than five would tell which' })
  total(@By() { actor }: Caller): Promise<DenunciationTotal> {
    return this.queries.execute(new TotalOfDenunciations(actor));
  }

  @Get(':case')
  @Policy('denunciation.read')
  @ApiOperation({ summary: 'One denunciation, by id or code; that it was opened is written down first' })
  async page(
    @Param('case') id: string,
    @By() caller: Caller,
    @Req() request: FastifyRequest,
  ): Promise<ShownDenunciationPage> {
    const page = await this.desk.find(id, caller);
    await this.looks.view(idOf(page.case.caseId), request);
    return this.pages.show(caller.actor, page);
  }

  @Get(':case/history')
  @Policy('denunciation.history')
  @ApiOperation({ summary: 'Every event, without the denouncer, and everybody who looked' })
  async history(
    @Param('case') id: string,
    @By() caller: Caller,
    @Req() request: FastifyRequest,
  ): Promise<DenunciationHistory> {
    const page = await this.desk.find(id, caller);
    await this.looks.view(idOf(page.case.caseId), request);
    const history = await this.queries.execute(new HistoryOfDenunciation(caller.actor, page.case.caseId));
    return history ?? refuse<EdgeRefusal>('not-found');
  }

  @Act('denouncer.request', ':case/identity/requests', 'Ask to know who denounces, and say what for', 201)
  async request(
    @Param('case') id: string,
    @Body() { purpose }: IdentityPurposeDto,
    @AsAuthor() by: Author,
  ): Promise<CommandAnswer & { requestId: string }> {
    const denunciationId = await this.idOf(id, by);
    const asked = { denunciationId, requestId: by.key, purpose };
    const decided = await this.commands.execute(new RequestIdentityAccess(asked, by.who()));
    return { requestId: by.key, ...answerOf(decided) };
  }

  @Act('denouncer.approve', ':case/identity/approvals', 'Agree, as the second person, to one look')
  async approve(
    @Param('case') id: string,
    @Body() { requestId }: ApproveIdentityDto,
    @AsAuthor() by: Author,
  ): Promise<CommandAnswer> {
    const approval = { denunciationId: await this.idOf(id, by), requestId };
    return answerOf(await this.commands.execute(new ApproveIdentityAccess(approval, by.who())));
  }

  /** A repeat is a look of its own, and no answer is remembered. */
  @Post(':case/identity')
  @HttpCode(200)
  @Keyless()
  @Policy('denouncer.reveal')
  @ApiOperation({
    summary: 'Open the name behind the alias: written down durably before anything is decrypted',
  })
  async reveal(
    @Param('case') id: string,
    @Body() { purpose, password }: RevealIdentityDto,
    @By() caller: Caller,
    @Req() request: FastifyRequest,
  ): Promise<DenouncerAnswer> {
    const { case: found } = await this.desk.find(id, caller);
    await this.stepUp.check(request, password);
    const look = {
      denunciationId: idOf(found.caseId),
      purpose,
      session: this.looks.sessionOf(request),
      needsApproval: this.pages.needsApproval(caller.actor, found.unit),
    };
    const { alias, register, person } = await this.commands.execute(
      new RevealDenouncer(look, whoLooks(request)),
    );
    if (!person) return { alias, ...present({ register }) };
    const { name, phone, birth, address, idNumber } = person;
    const idNumberMasked = idNumber === undefined ? undefined : maskIdNumber(idNumber);
    const shownPerson = { name, ...present({ phone, birth: birth?.text, address, idNumberMasked }) };
    return { alias, ...present({ register }), person: shownPerson };
  }

  private async idOf(id: string, by: Author): Promise<string> {
    return idOf((await this.desk.find(id, by)).case.caseId);
  }
}
