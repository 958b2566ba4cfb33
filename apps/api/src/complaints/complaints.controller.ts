import { Body, Controller, Param } from '@nestjs/common';
import { CommandBus, type Command } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  AcceptComplaint,
  AssignComplaint,
  AssignVerification,
  CloseComplaint,
  DecideComplaint,
  DeclareComplaintComplex,
  HoldComplaintDialogue,
  RefuseComplaint,
  ReopenComplaint,
  ReportVerification,
  WithdrawComplaint,
} from '#complaints';
import type { Decided } from '#event-store';
import { localDate, present } from '#kernel';
import { CaseIds } from '../cases/case-ids.js';
import { answerOf, type CommandAnswer } from '../http/command-answer.js';
import { toEntry, type EntryDto } from '../http/entry.dto.js';
import { Act } from '../policy/act.js';
import { AsAuthor, type Author } from '../policy/caller.js';
import {
  AcceptComplaintDto,
  AssignComplaintDto,
  CloseComplaintDto,
  DecideComplaintDto,
  ExtendComplaintDto,
  HoldComplaintDialogueDto,
  RefuseComplaintDto,
  ReopenComplaintDto,
  ReportVerificationDto,
  VerifyComplaintDto,
  WithdrawComplaintDto,
} from './complaint.dto.js';

/** The settlement of a complaint of first instance (khiếu nại lần đầu), step by step. */
@ApiTags('complaints')
@Controller('complaints/:case')
export class ComplaintsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly ids: CaseIds,
  ) {}

  @Act('complaint.accept', 'accept', 'Accept it (thụ lý): the clock of settlement starts')
  async accept(@Param('case') id: string, @Body() dto: AcceptComplaintDto, @AsAuthor() by: Author) {
    const { resolver, documentNo, complex, remote } = dto;
    const data = {
      ...(await this.entry(id, dto, by)),
      resolver,
      documentNo,
      complex,
      ...present({ remote }),
    };
    return this.run(new AcceptComplaint(data, by.who(dto.expectedRevision)));
  }

  @Act('complaint.refuse', 'refuse', 'Do not accept it, on a ground of LKN 11')
  async refuse(@Param('case') id: string, @Body() dto: RefuseComplaintDto, @AsAuthor() by: Author) {
    const { ground, documentNo, explanation } = dto;
    const data = { ...(await this.entry(id, dto, by)), ground, documentNo, explanation };
    return this.run(new RefuseComplaint(data, by.who(dto.expectedRevision)));
  }

  @Act('complaint.assign', 'assign', 'Give it to an officer')
  async assign(@Param('case') id: string, @Body() dto: AssignComplaintDto, @AsAuthor() by: Author) {
    const { assignee, unit } = dto;
    const data = { ...(await this.entry(id, dto, by)), assignee, ...present({ unit }) };
    return this.run(new AssignComplaint(data, by.who(dto.expectedRevision)));
  }

  @Act('complaint.verify', 'verify', 'Say who verifies')
  async verify(@Param('case') id: string, @Body() dto: VerifyComplaintDto, @AsAuthor() by: Author) {
    const { verifiers, documentNo } = dto;
    const reportDueOn = dto.reportDueOn === undefined ? undefined : localDate(dto.reportDueOn);
    const data = {
      ...(await this.entry(id, dto, by)),
      verifiers,
      documentNo,
      ...present({ reportDueOn }),
    };
    return this.run(new AssignVerification(data, by.who(dto.expectedRevision)));
  }

  @Act('complaint.report', 'report', 'Hand in the verification report')
  async report(@Param('case') id: string, @Body() dto: ReportVerificationDto, @AsAuthor() by: Author) {
    const { finding, proposal, documentNo, demandDiffers } = dto;
    const data = { ...(await this.entry(id, dto, by)), finding, proposal, documentNo, demandDiffers };
    return this.run(new ReportVerification(data, by.who(dto.expectedRevision)));
  }

  @Act('complaint.dialogue', 'dialogue', 'Record the dialogue (LKN 30)')
  async dialogue(@Param('case') id: string, @Body() dto: HoldComplaintDialogueDto, @AsAuthor() by: Author) {
    const { agreed, noShow, minutesNo } = dto;
    const data = { ...(await this.entry(id, dto, by)), agreed, noShow, minutesNo };
    return this.run(new HoldComplaintDialogue(data, by.who(dto.expectedRevision)));
  }

  @Act('complaint.extend', 'extend', 'Declare it complex: the only way to a longer term (LKN 28)')
  async extend(@Param('case') id: string, @Body() dto: ExtendComplaintDto, @AsAuthor() by: Author) {
    const { reason, documentNo } = dto;
    const data = { ...(await this.entry(id, dto, by)), reason, documentNo };
    return this.run(new DeclareComplaintComplex(data, by.who(dto.expectedRevision)));
  }

  @Act('complaint.decide', 'decide', 'Decide it')
  async decide(@Param('case') id: string, @Body() dto: DecideComplaintDto, @AsAuthor() by: Author) {
    const { outcome, documentNo, summary, selfCorrection = false } = dto;
    const data = { ...(await this.entry(id, dto, by)), outcome, documentNo, summary, selfCorrection };
    return this.run(new DecideComplaint(data, by.who(dto.expectedRevision)));
  }

  @Act('complaint.withdraw', 'withdraw', 'The complainant withdraws the whole of it')
  async withdraw(@Param('case') id: string, @Body() dto: WithdrawComplaintDto, @AsAuthor() by: Author) {
    const { documentNo, reason } = dto;
    const data = { ...(await this.entry(id, dto, by)), ...present({ documentNo, reason }) };
    return this.run(new WithdrawComplaint(data, by.who(dto.expectedRevision)));
  }

  @Act('complaint.close', 'close', 'Close it, with a reason')
  async close(@Param('case') id: string, @Body() dto: CloseComplaintDto, @AsAuthor() by: Author) {
    const data = { ...(await this.entry(id, dto, by)), reason: dto.reason };
    return this.run(new CloseComplaint(data, by.who(dto.expectedRevision)));
  }

  @Act('complaint.reopen', 'reopen', 'Open it again, on order')
  async reopen(@Param('case') id: string, @Body() dto: ReopenComplaintDto, @AsAuthor() by: Author) {
    const { reason, orderedBy } = dto;
    const data = { ...(await this.entry(id, dto, by)), reason, orderedBy };
    return this.run(new ReopenComplaint(data, by.who(dto.expectedRevision)));
  }

  private async entry(id: string, dto: EntryDto, by: Author) {
    return { complaintId: await this.ids.find('complaint', id, by), ...toEntry(dto) };
  }

  private async run(command: Command<Decided>): Promise<CommandAnswer> {
    return answerOf(await this.commands.execute(command));
  }
}
