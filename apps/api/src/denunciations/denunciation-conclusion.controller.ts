import { Body, Controller, Param } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  CheckRedaction,
  CloseDenunciation,
  ConcludeDenunciation,
  DecideHandling,
  NotifyConclusion,
  PubliciseConclusion,
  RecordHandlingExecution,
  type RedactionAnswer,
  ReferDenunciationToInvestigation,
  ReportHandlingResult,
  ReportImplementation,
  SendConclusion,
} from '#denunciations';
import { localDate, present } from '#kernel';
import { answerOf, type CommandAnswer } from '../http/command-answer.js';
import { Act } from '../policy/act.js';
import { AsAuthor, type Author } from '../policy/caller.js';
import { DenunciationDesk } from './denunciation-desk.js';
import { DenunciationSteps } from './denunciation-steps.js';
import {
  CheckRedactionDto,
  CloseDenunciationDto,
  ConcludeDenunciationDto,
  DecideHandlingDto,
  HandlingExecutionDto,
  PubliciseConclusionDto,
  ReferToInvestigationDto,
  toRemedies,
} from './conclusion.dto.js';
import { DenunciationPaperDto, SentToDto } from './intake.dto.js';
import { ResultOfDto } from './verification.dto.js';

type RedactionChecked = CommandAnswer & Readonly<{ found: RedactionAnswer['found']; passed: boolean }>;

/** From the conclusion to the end: sent, handled, publicised, followed up. */
@ApiTags('denunciations')
@Controller('denunciations/:case')
export class DenunciationConclusionController extends DenunciationSteps {
  constructor(
    private readonly commandBus: CommandBus,
    desk: DenunciationDesk,
  ) {
    super(commandBus, desk);
  }

  @Act('denunciation.conclude', 'conclude', 'Conclude it (Mẫu 12; LTC 35)')
  async conclude(
    @Param('case') id: string,
    @Body() dto: ConcludeDenunciationDto,
    @AsAuthor() by: Author,
  ): Promise<CommandAnswer> {
    const { documentNo, findings, summary, responsibility } = dto;
    const step = {
      ...(await this.entry(id, dto, by)),
      documentNo,
      findings,
      summary,
      ...present({ responsibility, remedies: toRemedies(dto.remedies) }),
    };
    return this.run(new ConcludeDenunciation(step, by.who(dto.expectedRevision)));
  }

  @Act(
    'denunciation.send-conclusion',
    'send-conclusion',
    'Send the conclusion to the accused and the body that manages them',
  )
  async sendConclusion(
    @Param('case') id: string,
    @Body() dto: SentToDto,
    @AsAuthor() by: Author,
  ): Promise<CommandAnswer> {
    const { to, documentNo } = dto;
    const step = { ...(await this.entry(id, dto, by)), to, documentNo };
    return this.run(new SendConclusion(step, by.who(dto.expectedRevision)));
  }

  @Act(
    'denunciation.notify-conclusion',
    'notify-conclusion',
    'Send the denouncer the notice of the conclusion',
  )
  async notifyConclusion(
    @Param('case') id: string,
    @Body() dto: DenunciationPaperDto,
    @AsAuthor() by: Author,
  ): Promise<CommandAnswer> {
    const { documentNo } = dto;
    const step = { ...(await this.entry(id, dto, by)), documentNo };
    return this.run(new NotifyConclusion(step, by.who(dto.expectedRevision)));
  }

  @Act('denunciation.handle', 'handle', 'Decide how it is handled (LTC 36)')
  async handle(
    @Param('case') id: string,
    @Body() dto: DecideHandlingDto,
    @AsAuthor() by: Author,
  ): Promise<CommandAnswer> {
    const { documentNo, measures, followed = false } = dto;
    const step = { ...(await this.entry(id, dto, by)), documentNo, measures, followed };
    return this.run(new DecideHandling(step, by.who(dto.expectedRevision)));
  }

  @Act('denunciation.refer', 'refer', 'Hand it to the investigation body')
  async refer(
    @Param('case') id: string,
    @Body() dto: ReferToInvestigationDto,
    @AsAuthor() by: Author,
  ): Promise<CommandAnswer> {
    const { to, documentNo, people, officials } = dto;
    const step = { ...(await this.entry(id, dto, by)), to, documentNo, ...present({ people, officials }) };
    return this.run(new ReferDenunciationToInvestigation(step, by.who(dto.expectedRevision)));
  }

  @Act('denunciation.report-result', 'report-result', 'The handling body reports the result (LTC 36(3))')
  async reportResult(
    @Param('case') id: string,
    @Body() dto: ResultOfDto,
    @AsAuthor() by: Author,
  ): Promise<CommandAnswer> {
    const { documentNo, result } = dto;
    const step = { ...(await this.entry(id, dto, by)), documentNo, result };
    return this.run(new ReportHandlingResult(step, by.who(dto.expectedRevision)));
  }

  @Act('denunciation.execute', 'execute', 'Record what was in fact recovered or paid')
  async execute(
    @Param('case') id: string,
    @Body() dto: HandlingExecutionDto,
    @AsAuthor() by: Author,
  ): Promise<CommandAnswer> {
    const { documentNo, of, amount, disciplined, officials, organisations, individuals, investigated } = dto;
    const more = present({ disciplined, officials, organisations, individuals, investigated });
    const step = { ...(await this.entry(id, dto, by)), documentNo, of, amount, ...more };
    return this.run(new RecordHandlingExecution(step, by.who(dto.expectedRevision)));
  }

  @Act('denunciation.publicise', 'publicise', 'Publicise the very text that was searched (LTC 40)')
  async publicise(
    @Param('case') id: string,
    @Body() dto: PubliciseConclusionDto,
    @AsAuthor() by: Author,
  ): Promise<CommandAnswer> {
    const { of, text, form, place, confirmed } = dto;
    const until = dto.until === undefined ? undefined : localDate(dto.until);
    const step = {
      ...(await this.entry(id, dto, by)),
      of,
      text,
      form,
      place,
      confirmed,
      ...present({ until }),
    };
    return this.run(new PubliciseConclusion(step, by.who(dto.expectedRevision)));
  }

  @Act('denunciation.follow-up', 'follow-up', 'Report how the conclusion is carried out')
  async followUp(
    @Param('case') id: string,
    @Body() dto: ResultOfDto,
    @AsAuthor() by: Author,
  ): Promise<CommandAnswer> {
    const { documentNo, result } = dto;
    const step = { ...(await this.entry(id, dto, by)), documentNo, result };
    return this.run(new ReportImplementation(step, by.who(dto.expectedRevision)));
  }

  @Act('denunciation.close', 'close', 'Close it')
  async close(
    @Param('case') id: string,
    @Body() dto: CloseDenunciationDto,
    @AsAuthor() by: Author,
  ): Promise<CommandAnswer> {
    const { reason } = dto;
    const step = { ...(await this.entry(id, dto, by)), reason };
    return this.run(new CloseDenunciation(step, by.who(dto.expectedRevision)));
  }

  /** Neither the text nor what was found in it is kept; the answer says of what kind it was. */
  @Act('denunciation.check-redaction', 'check-redaction', 'Search a text to be published for the denouncer')
  async checkRedaction(
    @Param('case') id: string,
    @Body() dto: CheckRedactionDto,
    @AsAuthor() by: Author,
  ): Promise<RedactionChecked> {
    const step = { ...(await this.entry(id, dto, by)), of: dto.of, text: dto.text };
    const { found, ...decided } = await this.commandBus.execute(
      new CheckRedaction(step, by.who(dto.expectedRevision)),
    );
    return { found, passed: found.length === 0, ...answerOf(decided) };
  }
}
