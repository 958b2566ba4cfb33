import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  EndProtection,
  EscalateDenunciation,
  GrantProtection,
  HandOverDenunciation,
  ReceiveContinuedDenunciation,
  ReceiveOverdueDenunciation,
  ReceiveOverdueReport,
  RefuseProtection,
  RequestProtection,
  ReviewDenunciation,
  TakeOverDenunciation,
} from '#denunciations';
import { present } from '#kernel';
import { type CommandAnswer } from '../http/command-answer.js';
import { Act } from '../policy/act.js';
import { AsAuthor, type Author } from '../policy/caller.js';
import { DenunciationSteps } from './denunciation-steps.js';
import { DenunciationPaperDto } from './intake.dto.js';
import {
  EndProtectionDto,
  GrantProtectionDto,
  HandOverDenunciationDto,
  RequestProtectionDto,
  ReviewDenunciationDto,
  TakeOverDenunciationDto,
} from './oversight.dto.js';
import { ReasonedDenunciationPaperDto } from './verification.dto.js';

/** What a superior, a reorganisation or a need for protection brings in. */
@ApiTags('denunciations')
@Controller('denunciations/:case')
export class DenunciationOversightController extends DenunciationSteps {
  @Act(
    'denunciation.receive-continued',
    'receive-continued',
    'Receive a continued denunciation against the conclusion (LTC 37)',
  )
  async receiveContinued(
    @Param('case') id: string,
    @Body() dto: ReasonedDenunciationPaperDto,
    @AsAuthor() by: Author,
  ): Promise<CommandAnswer> {
    const { documentNo, reason } = dto;
    const step = { ...(await this.entry(id, dto, by)), documentNo, reason };
    return this.run(new ReceiveContinuedDenunciation(step, by.who(dto.expectedRevision)));
  }

  @Act('denunciation.review', 'review', 'Say what the superior found')
  async review(
    @Param('case') id: string,
    @Body() dto: ReviewDenunciationDto,
    @AsAuthor() by: Author,
  ): Promise<CommandAnswer> {
    const { documentNo, result, reason, to } = dto;
    const step = { ...(await this.entry(id, dto, by)), documentNo, result, reason, ...present({ to }) };
    return this.run(new ReviewDenunciation(step, by.who(dto.expectedRevision)));
  }

  @Act(
    'denunciation.receive-overdue',
    'receive-overdue',
    'The denouncer goes on because the term ran out (LTC 38)',
  )
  async receiveOverdue(
    @Param('case') id: string,
    @Body() dto: DenunciationPaperDto,
    @AsAuthor() by: Author,
  ): Promise<CommandAnswer> {
    const { documentNo } = dto;
    const step = { ...(await this.entry(id, dto, by)), documentNo };
    return this.run(new ReceiveOverdueDenunciation(step, by.who(dto.expectedRevision)));
  }

  @Act('denunciation.escalate', 'escalate', 'The superior asks for the reasons')
  async escalate(
    @Param('case') id: string,
    @Body() dto: DenunciationPaperDto,
    @AsAuthor() by: Author,
  ): Promise<CommandAnswer> {
    const { documentNo } = dto;
    const step = { ...(await this.entry(id, dto, by)), documentNo };
    return this.run(new EscalateDenunciation(step, by.who(dto.expectedRevision)));
  }

  @Act('denunciation.overdue-report', 'overdue-report', 'The resolver reports the reasons')
  async overdueReport(
    @Param('case') id: string,
    @Body() dto: ReasonedDenunciationPaperDto,
    @AsAuthor() by: Author,
  ): Promise<CommandAnswer> {
    const { documentNo, reason } = dto;
    const step = { ...(await this.entry(id, dto, by)), documentNo, reason };
    return this.run(new ReceiveOverdueReport(step, by.who(dto.expectedRevision)));
  }

  @Act('denunciation.take-over', 'take-over', 'The superior settles it (NĐ31 5)')
  async takeOver(
    @Param('case') id: string,
    @Body() dto: TakeOverDenunciationDto,
    @AsAuthor() by: Author,
  ): Promise<CommandAnswer> {
    const { documentNo, reason, unit, resolver } = dto;
    const step = { ...(await this.entry(id, dto, by)), documentNo, reason, unit, resolver };
    return this.run(new TakeOverDenunciation(step, by.who(dto.expectedRevision)));
  }

  @Act('denunciation.hand-over', 'hand-over', 'Hand it to another unit, with its clocks')
  async handOver(
    @Param('case') id: string,
    @Body() dto: HandOverDenunciationDto,
    @AsAuthor() by: Author,
  ): Promise<CommandAnswer> {
    const { to, basis, documentNo } = dto;
    const step = { ...(await this.entry(id, dto, by)), to, basis, ...present({ documentNo }) };
    return this.run(new HandOverDenunciation(step, by.who(dto.expectedRevision)));
  }

  @Act('denunciation.request-protection', 'request-protection', 'Protection is asked for (LTC 50)')
  async requestProtection(
    @Param('case') id: string,
    @Body() dto: RequestProtectionDto,
    @AsAuthor() by: Author,
  ): Promise<CommandAnswer> {
    const { documentNo, whom, measure } = dto;
    const step = { ...(await this.entry(id, dto, by)), documentNo, whom, measure };
    return this.run(new RequestProtection(step, by.who(dto.expectedRevision)));
  }

  @Act('denunciation.grant-protection', 'grant-protection', 'Grant protection')
  async grantProtection(
    @Param('case') id: string,
    @Body() dto: GrantProtectionDto,
    @AsAuthor() by: Author,
  ): Promise<CommandAnswer> {
    const { documentNo, measure } = dto;
    const step = { ...(await this.entry(id, dto, by)), documentNo, measure };
    return this.run(new GrantProtection(step, by.who(dto.expectedRevision)));
  }

  @Act('denunciation.refuse-protection', 'refuse-protection', 'Refuse protection')
  async refuseProtection(
    @Param('case') id: string,
    @Body() dto: ReasonedDenunciationPaperDto,
    @AsAuthor() by: Author,
  ): Promise<CommandAnswer> {
    const { documentNo, reason } = dto;
    const step = { ...(await this.entry(id, dto, by)), documentNo, reason };
    return this.run(new RefuseProtection(step, by.who(dto.expectedRevision)));
  }

  @Act('denunciation.end-protection', 'end-protection', 'End protection (LTC 54)')
  async endProtection(
    @Param('case') id: string,
    @Body() dto: EndProtectionDto,
    @AsAuthor() by: Author,
  ): Promise<CommandAnswer> {
    const { documentNo, ground } = dto;
    const step = { ...(await this.entry(id, dto, by)), documentNo, ground };
    return this.run(new EndProtection(step, by.who(dto.expectedRevision)));
  }
}
