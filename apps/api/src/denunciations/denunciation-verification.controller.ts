import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  DeclareDenunciationConflict,
  DisregardWithdrawal,
  ExtendDenunciation,
  FormVerificationTeam,
  HearAccused,
  ReceiveDenunciationExpertResult,
  RecordDenunciationMinutes,
  ReportDenunciationVerification,
  RequestDenunciationExpert,
  ResumeDenunciation,
  SendStopDecision,
  SuspendDenunciation,
  TerminateDenunciation,
  WithdrawDenunciation,
} from '#denunciations';
import { localDate, present } from '#kernel';
import { type CommandAnswer } from '../http/command-answer.js';
import { Act } from '../policy/act.js';
import { AsAuthor, type Author } from '../policy/caller.js';
import { DenunciationSteps } from './denunciation-steps.js';
import { SentToDto } from './intake.dto.js';
import {
  DeclareDenunciationConflictDto,
  DenunciationMinutesDto,
  DisregardWithdrawalDto,
  ExtendDenunciationDto,
  FormTeamDto,
  HearAccusedDto,
  ReasonedDenunciationPaperDto,
  ReportFindingsDto,
  RequestDenunciationExpertDto,
  ResultOfDto,
  SuspendDenunciationDto,
  TerminateDenunciationDto,
  WithdrawDenunciationDto,
} from './verification.dto.js';

/** From acceptance to the report: who verifies, what stops the clock, what makes it longer. */
@ApiTags('denunciations')
@Controller('denunciations/:case')
export class DenunciationVerificationController extends DenunciationSteps {
  @Act(
    'denunciation.declare-conflict',
    'declare-conflict',
    'Declare a conflict of interest: for this person the case exists no more',
  )
  async declareConflict(
    @Param('case') id: string,
    @Body() dto: DeclareDenunciationConflictDto,
    @AsAuthor() by: Author,
  ): Promise<CommandAnswer> {
    const { person, relation } = dto;
    const step = { ...(await this.entry(id, dto, by)), person, relation };
    return this.run(new DeclareDenunciationConflict(step, by.who(dto.expectedRevision)));
  }

  @Act('denunciation.form-team', 'form-team', 'Form the verification team (Mẫu 07)')
  async formTeam(
    @Param('case') id: string,
    @Body() dto: FormTeamDto,
    @AsAuthor() by: Author,
  ): Promise<CommandAnswer> {
    const { documentNo, leader, members, declared } = dto;
    const reportDueOn = dto.reportDueOn === undefined ? undefined : localDate(dto.reportDueOn);
    const step = {
      ...(await this.entry(id, dto, by)),
      documentNo,
      leader,
      members,
      declared,
      ...present({ reportDueOn }),
    };
    return this.run(new FormVerificationTeam(step, by.who(dto.expectedRevision)));
  }

  @Act('denunciation.record-minutes', 'record-minutes', 'Record minutes (Mẫu 08)')
  async recordMinutes(
    @Param('case') id: string,
    @Body() dto: DenunciationMinutesDto,
    @AsAuthor() by: Author,
  ): Promise<CommandAnswer> {
    const { documentNo, with: others, content } = dto;
    const step = { ...(await this.entry(id, dto, by)), documentNo, with: others, content };
    return this.run(new RecordDenunciationMinutes(step, by.who(dto.expectedRevision)));
  }

  @Act('denunciation.request-expert', 'request-expert', 'Ask an expert (Mẫu 09): time stands')
  async requestExpert(
    @Param('case') id: string,
    @Body() dto: RequestDenunciationExpertDto,
    @AsAuthor() by: Author,
  ): Promise<CommandAnswer> {
    const { documentNo, to, question } = dto;
    const step = { ...(await this.entry(id, dto, by)), documentNo, to, question };
    return this.run(new RequestDenunciationExpert(step, by.who(dto.expectedRevision)));
  }

  @Act(
    'denunciation.receive-expert-result',
    'receive-expert-result',
    'The expert result is in: the term goes on',
  )
  async receiveExpertResult(
    @Param('case') id: string,
    @Body() dto: ResultOfDto,
    @AsAuthor() by: Author,
  ): Promise<CommandAnswer> {
    const { documentNo, result } = dto;
    const step = { ...(await this.entry(id, dto, by)), documentNo, result };
    return this.run(new ReceiveDenunciationExpertResult(step, by.who(dto.expectedRevision)));
  }

  @Act('denunciation.hear-accused', 'hear-accused', 'Record what the accused explains')
  async hearAccused(
    @Param('case') id: string,
    @Body() dto: HearAccusedDto,
    @AsAuthor() by: Author,
  ): Promise<CommandAnswer> {
    const { documentNo, content } = dto;
    const step = { ...(await this.entry(id, dto, by)), documentNo, content };
    return this.run(new HearAccused(step, by.who(dto.expectedRevision)));
  }

  @Act('denunciation.extend', 'extend', 'Extend by 30 days (Mẫu 01; LTC 30): twice at most')
  async extend(
    @Param('case') id: string,
    @Body() dto: ExtendDenunciationDto,
    @AsAuthor() by: Author,
  ): Promise<CommandAnswer> {
    const { documentNo, criteria, reason } = dto;
    const step = { ...(await this.entry(id, dto, by)), documentNo, criteria, reason };
    return this.run(new ExtendDenunciation(step, by.who(dto.expectedRevision)));
  }

  @Act('denunciation.suspend', 'suspend', 'Suspend (LTC 34): time stands')
  async suspend(
    @Param('case') id: string,
    @Body() dto: SuspendDenunciationDto,
    @AsAuthor() by: Author,
  ): Promise<CommandAnswer> {
    const { documentNo, ground, reason } = dto;
    const step = { ...(await this.entry(id, dto, by)), documentNo, ground, reason };
    return this.run(new SuspendDenunciation(step, by.who(dto.expectedRevision)));
  }

  @Act('denunciation.resume', 'resume', 'Go on')
  async resume(
    @Param('case') id: string,
    @Body() dto: ReasonedDenunciationPaperDto,
    @AsAuthor() by: Author,
  ): Promise<CommandAnswer> {
    const { documentNo, reason } = dto;
    const step = { ...(await this.entry(id, dto, by)), documentNo, reason };
    return this.run(new ResumeDenunciation(step, by.who(dto.expectedRevision)));
  }

  @Act('denunciation.withdraw', 'withdraw', 'The denouncer withdraws it, whole or in part (LTC 33)')
  async withdraw(
    @Param('case') id: string,
    @Body() dto: WithdrawDenunciationDto,
    @AsAuthor() by: Author,
  ): Promise<CommandAnswer> {
    const { documentNo, paper, whole, contents = [] } = dto;
    const step = { ...(await this.entry(id, dto, by)), documentNo, paper, whole, contents };
    return this.run(new WithdrawDenunciation(step, by.who(dto.expectedRevision)));
  }

  @Act('denunciation.disregard-withdrawal', 'disregard-withdrawal', 'Settle it although it was withdrawn')
  async disregardWithdrawal(
    @Param('case') id: string,
    @Body() dto: DisregardWithdrawalDto,
    @AsAuthor() by: Author,
  ): Promise<CommandAnswer> {
    const { documentNo, why } = dto;
    const step = { ...(await this.entry(id, dto, by)), documentNo, why };
    return this.run(new DisregardWithdrawal(step, by.who(dto.expectedRevision)));
  }

  @Act('denunciation.terminate', 'terminate', 'Terminate (LTC 34(3))')
  async terminate(
    @Param('case') id: string,
    @Body() dto: TerminateDenunciationDto,
    @AsAuthor() by: Author,
  ): Promise<CommandAnswer> {
    const { documentNo, ground, reason } = dto;
    const step = { ...(await this.entry(id, dto, by)), documentNo, ground, reason };
    return this.run(new TerminateDenunciation(step, by.who(dto.expectedRevision)));
  }

  @Act('denunciation.send-stop', 'send-stop', 'The decision to suspend or terminate went out')
  async sendStop(
    @Param('case') id: string,
    @Body() dto: SentToDto,
    @AsAuthor() by: Author,
  ): Promise<CommandAnswer> {
    const { to, documentNo } = dto;
    const step = { ...(await this.entry(id, dto, by)), to, documentNo };
    return this.run(new SendStopDecision(step, by.who(dto.expectedRevision)));
  }

  @Act('denunciation.report', 'report', 'Hand in the verification report (Mẫu 10, 11)')
  async report(
    @Param('case') id: string,
    @Body() dto: ReportFindingsDto,
    @AsAuthor() by: Author,
  ): Promise<CommandAnswer> {
    const { documentNo, findings, proposal } = dto;
    const step = { ...(await this.entry(id, dto, by)), documentNo, findings, proposal };
    return this.run(new ReportDenunciationVerification(step, by.who(dto.expectedRevision)));
  }
}
