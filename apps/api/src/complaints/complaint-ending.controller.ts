import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  CloseComplaint,
  ContinueComplaint,
  RecordLawsuit,
  RecordSignatoryWithdrawal,
  ReopenComplaint,
  ResumeResolution,
  SuspendResolution,
  TerminateResolution,
  WithdrawComplaint,
  WithdrawPartOfComplaint,
} from '#complaints';
import { present } from '#kernel';
import { Act } from '../policy/act.js';
import { AsAuthor, type Author } from '../policy/caller.js';
import { ComplaintDesk } from './complaint-desk.js';
import {
  CloseComplaintDto,
  ContinueComplaintDto,
  LawsuitDto,
  ReopenComplaintDto,
  ResumeResolutionDto,
  SignatoryWithdrawalDto,
  SuspendResolutionDto,
  TerminateResolutionDto,
  WithdrawComplaintDto,
  WithdrawPartDto,
} from './ending.dto.js';

/** Pauses and early ends (tạm đình chỉ, rút, đình chỉ), LKN 10, 11, 11a. */
@ApiTags('complaints')
@Controller('complaints/:case')
export class ComplaintEndingController {
  constructor(private readonly desk: ComplaintDesk) {}

  @Act('complaint.suspend', 'suspend', 'Suspend the settlement: the clock stands still (LKN 11a(1))')
  async suspend(@Param('case') id: string, @Body() dto: SuspendResolutionDto, @AsAuthor() by: Author) {
    const { ground, reason, documentNo } = dto;
    const data = { ...(await this.desk.entry(id, dto, by)), ground, reason, documentNo };
    return this.desk.run(new SuspendResolution(data, by.who(dto.expectedRevision)));
  }

  @Act('complaint.resume', 'resume', 'Go on with the settlement (NĐ124 28b)')
  async resume(@Param('case') id: string, @Body() dto: ResumeResolutionDto, @AsAuthor() by: Author) {
    const { documentNo } = dto;
    const data = { ...(await this.desk.entry(id, dto, by)), documentNo };
    return this.desk.run(new ResumeResolution(data, by.who(dto.expectedRevision)));
  }

  @Act('complaint.withdraw', 'withdraw', 'The complainant withdraws the whole of it')
  async withdraw(@Param('case') id: string, @Body() dto: WithdrawComplaintDto, @AsAuthor() by: Author) {
    const { documentNo, reason, afterExplanation } = dto;
    const data = {
      ...(await this.desk.entry(id, dto, by)),
      ...present({ documentNo, reason, afterExplanation }),
    };
    return this.desk.run(new WithdrawComplaint(data, by.who(dto.expectedRevision)));
  }

  @Act('complaint.withdraw-part', 'withdraw-part', 'The complainant withdraws a part of it (LKN 10(2))')
  async withdrawPart(@Param('case') id: string, @Body() dto: WithdrawPartDto, @AsAuthor() by: Author) {
    const { contents, documentNo } = dto;
    const data = { ...(await this.desk.entry(id, dto, by)), contents, documentNo };
    return this.desk.run(new WithdrawPartOfComplaint(data, by.who(dto.expectedRevision)));
  }

  @Act('complaint.leave', 'leave', 'One of several complainants withdraws (NĐ124 7a)')
  async leave(@Param('case') id: string, @Body() dto: SignatoryWithdrawalDto, @AsAuthor() by: Author) {
    const { no, documentNo } = dto;
    const data = { ...(await this.desk.entry(id, dto, by)), no, ...present({ documentNo }) };
    return this.desk.run(new RecordSignatoryWithdrawal(data, by.who(dto.expectedRevision)));
  }

  @Act('complaint.terminate', 'terminate', 'Terminate the settlement (LKN 11a(2))')
  async terminate(@Param('case') id: string, @Body() dto: TerminateResolutionDto, @AsAuthor() by: Author) {
    const { ground, reason, documentNo } = dto;
    const data = { ...(await this.desk.entry(id, dto, by)), ground, reason, documentNo };
    return this.desk.run(new TerminateResolution(data, by.who(dto.expectedRevision)));
  }

  @Act('complaint.continue', 'continue', 'Go on after termination (LKN 10(3), 11(8))')
  async goOn(@Param('case') id: string, @Body() dto: ContinueComplaintDto, @AsAuthor() by: Author) {
    const { coerced, reason } = dto;
    const data = { ...(await this.desk.entry(id, dto, by)), coerced, reason };
    return this.desk.run(new ContinueComplaint(data, by.who(dto.expectedRevision)));
  }

  @Act('complaint.lawsuit', 'lawsuit', 'The court has accepted it (LKN 11(9))')
  async lawsuit(@Param('case') id: string, @Body() dto: LawsuitDto, @AsAuthor() by: Author) {
    const { court, documentNo } = dto;
    const data = { ...(await this.desk.entry(id, dto, by)), court, documentNo };
    return this.desk.run(new RecordLawsuit(data, by.who(dto.expectedRevision)));
  }

  @Act('complaint.close', 'close', 'Close it, with a reason')
  async close(@Param('case') id: string, @Body() dto: CloseComplaintDto, @AsAuthor() by: Author) {
    const { reason } = dto;
    const data = { ...(await this.desk.entry(id, dto, by)), reason };
    return this.desk.run(new CloseComplaint(data, by.who(dto.expectedRevision)));
  }

  @Act('complaint.reopen', 'reopen', 'Open it again, on order')
  async reopen(@Param('case') id: string, @Body() dto: ReopenComplaintDto, @AsAuthor() by: Author) {
    const { reason, orderedBy } = dto;
    const data = { ...(await this.desk.entry(id, dto, by)), reason, orderedBy };
    return this.desk.run(new ReopenComplaint(data, by.who(dto.expectedRevision)));
  }
}
