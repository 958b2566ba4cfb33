import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  AcceptDenunciation,
  AnswerDenunciationForwarder,
  ChooseFastTrack,
  ExtendDenunciationCheck,
  IdentifyAccused,
  NotifyAccused,
  NotifyDenouncer,
  RefuseDenunciation,
  TransferDenunciation,
  VerifyDenouncer,
} from '#denunciations';
import { present } from '#kernel';
import { type CommandAnswer } from '../http/command-answer.js';
import { Act } from '../policy/act.js';
import { AsAuthor, type Author } from '../policy/caller.js';
import { DenunciationSteps } from './denunciation-steps.js';
import {
  AcceptDenunciationDto,
  DenunciationPaperDto,
  ExtendCheckDto,
  FastTrackDto,
  IdentifyAccusedDto,
  RefuseDenunciationDto,
  SentToDto,
  VerifyDenouncerDto,
} from './intake.dto.js';

/** The intake of a denunciation: check who denounces, accept or not, tell those it concerns. */
@ApiTags('denunciations')
@Controller('denunciations/:case')
export class DenunciationIntakeController extends DenunciationSteps {
  @Act(
    'denunciation.identify-accused',
    'identify-accused',
    'Say whom it accuses, by position; for them the case exists no more',
  )
  async identifyAccused(
    @Param('case') id: string,
    @Body() dto: IdentifyAccusedDto,
    @AsAuthor() by: Author,
  ): Promise<CommandAnswer> {
    const { position, official, userId } = dto;
    const step = { ...(await this.entry(id, dto, by)), position, official, ...present({ userId }) };
    return this.run(new IdentifyAccused(step, by.who(dto.expectedRevision)));
  }

  @Act(
    'denunciation.verify-denouncer',
    'verify-denouncer',
    'Check who denounces (LTC 24(1)): where and by whom, never who',
  )
  async verifyDenouncer(
    @Param('case') id: string,
    @Body() dto: VerifyDenouncerDto,
    @AsAuthor() by: Author,
  ): Promise<CommandAnswer> {
    const { documentNo, place } = dto;
    const step = { ...(await this.entry(id, dto, by)), documentNo, place, by: dto.by };
    return this.run(new VerifyDenouncer(step, by.who(dto.expectedRevision)));
  }

  @Act('denunciation.extend-check', 'extend-check', 'Take ten working days for the check instead of seven')
  async extendCheck(
    @Param('case') id: string,
    @Body() dto: ExtendCheckDto,
    @AsAuthor() by: Author,
  ): Promise<CommandAnswer> {
    const { reason } = dto;
    const step = { ...(await this.entry(id, dto, by)), reason };
    return this.run(new ExtendDenunciationCheck(step, by.who(dto.expectedRevision)));
  }

  @Act('denunciation.accept', 'accept', 'Accept it (thụ lý, Mẫu 04): the clock of settlement starts')
  async accept(
    @Param('case') id: string,
    @Body() dto: AcceptDenunciationDto,
    @AsAuthor() by: Author,
  ): Promise<CommandAnswer> {
    const { documentNo, resolver, contents } = dto;
    const step = { ...(await this.entry(id, dto, by)), documentNo, resolver, contents };
    return this.run(new AcceptDenunciation(step, by.who(dto.expectedRevision)));
  }

  @Act('denunciation.refuse', 'refuse', 'Do not accept it (LTC 29)')
  async refuse(
    @Param('case') id: string,
    @Body() dto: RefuseDenunciationDto,
    @AsAuthor() by: Author,
  ): Promise<CommandAnswer> {
    const { ground, reason, documentNo } = dto;
    const step = { ...(await this.entry(id, dto, by)), ground, reason, ...present({ documentNo }) };
    return this.run(new RefuseDenunciation(step, by.who(dto.expectedRevision)));
  }

  @Act('denunciation.transfer', 'transfer', 'Send it to the body that is competent (LTC 24(2))')
  async transfer(
    @Param('case') id: string,
    @Body() dto: SentToDto,
    @AsAuthor() by: Author,
  ): Promise<CommandAnswer> {
    const { to, documentNo } = dto;
    const step = { ...(await this.entry(id, dto, by)), to, documentNo };
    return this.run(new TransferDenunciation(step, by.who(dto.expectedRevision)));
  }

  @Act('denunciation.fast-track', 'fast-track', 'Choose the fast track (LTC 43)')
  async fastTrack(
    @Param('case') id: string,
    @Body() dto: FastTrackDto,
    @AsAuthor() by: Author,
  ): Promise<CommandAnswer> {
    const { evidence } = dto;
    const step = { ...(await this.entry(id, dto, by)), evidence };
    return this.run(new ChooseFastTrack(step, by.who(dto.expectedRevision)));
  }

  @Act('denunciation.notify-denouncer', 'notify-denouncer', 'Tell the denouncer (Mẫu 05)')
  async notifyDenouncer(
    @Param('case') id: string,
    @Body() dto: DenunciationPaperDto,
    @AsAuthor() by: Author,
  ): Promise<CommandAnswer> {
    const { documentNo } = dto;
    const step = { ...(await this.entry(id, dto, by)), documentNo };
    return this.run(new NotifyDenouncer(step, by.who(dto.expectedRevision)));
  }

  @Act('denunciation.notify-accused', 'notify-accused', 'Tell the accused what it is about (Mẫu 06)')
  async notifyAccused(
    @Param('case') id: string,
    @Body() dto: DenunciationPaperDto,
    @AsAuthor() by: Author,
  ): Promise<CommandAnswer> {
    const { documentNo } = dto;
    const step = { ...(await this.entry(id, dto, by)), documentNo };
    return this.run(new NotifyAccused(step, by.who(dto.expectedRevision)));
  }

  @Act(
    'denunciation.answer-forwarder',
    'answer-forwarder',
    'Answer the press or body that forwarded it (LTC 26(2))',
  )
  async answerForwarder(
    @Param('case') id: string,
    @Body() dto: SentToDto,
    @AsAuthor() by: Author,
  ): Promise<CommandAnswer> {
    const { documentNo, to } = dto;
    const step = { ...(await this.entry(id, dto, by)), documentNo, to };
    return this.run(new AnswerDenunciationForwarder(step, by.who(dto.expectedRevision)));
  }
}
