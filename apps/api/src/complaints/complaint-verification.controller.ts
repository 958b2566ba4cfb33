import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  AssignVerification,
  ConsultCouncil,
  DeclareComplaintComplex,
  HoldComplaintDialogue,
  InviteToComplaintDialogue,
  LiftContestedDecisionSuspension,
  RecordVerificationStep,
  ReportVerification,
  SuspendContestedDecision,
} from '#complaints';
import { localDate, present } from '#kernel';
import { StaffRefs } from '../organisation/staff-refs.js';
import { Act } from '../policy/act.js';
import { AsAuthor, type Author } from '../policy/caller.js';
import { ComplaintDesk, dayOrNone } from './complaint-desk.js';
import {
  ConsultCouncilDto,
  ExtendComplaintDto,
  HoldComplaintDialogueDto,
  InviteDto,
  LiftStopDto,
  RecordStepDto,
  ReportVerificationDto,
  StopMeasureDto,
  VerifyComplaintDto,
} from './verification.dto.js';

/** Finding out what is true, and talking about it (xác minh, đối thoại), LKN 29, 30, 35. */
@ApiTags('complaints')
@Controller('complaints/:case')
export class ComplaintVerificationController {
  constructor(
    private readonly desk: ComplaintDesk,
    private readonly staff: StaffRefs,
  ) {}

  @Act('complaint.verify', 'verify', 'Say who verifies')
  async verify(@Param('case') id: string, @Body() dto: VerifyComplaintDto, @AsAuthor() by: Author) {
    const { documentNo, scope } = dto;
    const verifiers = await this.staff.idsOf(dto.verifiers);
    const leader = dto.leader === undefined ? undefined : await this.staff.idOf(dto.leader);
    const data = {
      ...(await this.desk.entry(id, dto, by)),
      verifiers,
      documentNo,
      ...present({ leader, scope, reportDueOn: dayOrNone(dto.reportDueOn) }),
    };
    return this.desk.run(new AssignVerification(data, by.who(dto.expectedRevision)));
  }

  @Act('complaint.record', 'record', 'Record minutes, evidence or experts (Mẫu 06 to 10)')
  async record(@Param('case') id: string, @Body() dto: RecordStepDto, @AsAuthor() by: Author) {
    const { kind, documentNo, note } = dto;
    const data = { ...(await this.desk.entry(id, dto, by)), kind, documentNo, note };
    return this.desk.run(new RecordVerificationStep(data, by.who(dto.expectedRevision)));
  }

  @Act('complaint.stop', 'stop', 'Suspend the contested decision (LKN 35)')
  async stop(@Param('case') id: string, @Body() dto: StopMeasureDto, @AsAuthor() by: Author) {
    const { reason, documentNo } = dto;
    const data = {
      ...(await this.desk.entry(id, dto, by)),
      reason,
      documentNo,
      ...present({ until: dayOrNone(dto.until) }),
    };
    return this.desk.run(new SuspendContestedDecision(data, by.who(dto.expectedRevision)));
  }

  @Act('complaint.lift', 'lift', 'Lift the suspension of the contested decision')
  async lift(@Param('case') id: string, @Body() dto: LiftStopDto, @AsAuthor() by: Author) {
    const { reason, documentNo } = dto;
    const data = { ...(await this.desk.entry(id, dto, by)), reason, documentNo };
    return this.desk.run(new LiftContestedDecisionSuspension(data, by.who(dto.expectedRevision)));
  }

  @Act('complaint.extend', 'extend', 'Declare it complex: the only way to a longer term (LKN 28)')
  async extend(@Param('case') id: string, @Body() dto: ExtendComplaintDto, @AsAuthor() by: Author) {
    const { reason, documentNo, criteria } = dto;
    const data = { ...(await this.desk.entry(id, dto, by)), reason, documentNo, ...present({ criteria }) };
    return this.desk.run(new DeclareComplaintComplex(data, by.who(dto.expectedRevision)));
  }

  @Act('complaint.report', 'report', 'Hand in the verification report')
  async report(@Param('case') id: string, @Body() dto: ReportVerificationDto, @AsAuthor() by: Author) {
    const { finding, proposal, documentNo, demandDiffers } = dto;
    const data = {
      ...(await this.desk.entry(id, dto, by)),
      finding,
      proposal,
      documentNo,
      demandDiffers,
      ...present({
        contents: dto.contents?.map(({ content, finding: found }) => ({ content, finding: found })),
      }),
    };
    return this.desk.run(new ReportVerification(data, by.who(dto.expectedRevision)));
  }

  @Act('complaint.invite', 'invite', 'Invite to the dialogue (NĐ124 28(1))')
  async invite(@Param('case') id: string, @Body() dto: InviteDto, @AsAuthor() by: Author) {
    const { place, invited, documentNo } = dto;
    const data = {
      ...(await this.desk.entry(id, dto, by)),
      heldOn: localDate(dto.heldOn),
      place,
      invited,
      documentNo,
    };
    return this.desk.run(new InviteToComplaintDialogue(data, by.who(dto.expectedRevision)));
  }

  @Act('complaint.dialogue', 'dialogue', 'Record the dialogue (LKN 30)')
  async dialogue(@Param('case') id: string, @Body() dto: HoldComplaintDialogueDto, @AsAuthor() by: Author) {
    const { agreed, noShow, minutesNo, excused, chair, grave, agreedPoints, openPoints } = dto;
    const data = {
      ...(await this.desk.entry(id, dto, by)),
      agreed,
      noShow,
      minutesNo,
      ...present({ excused, chair, grave, agreedPoints, openPoints }),
    };
    return this.desk.run(new HoldComplaintDialogue(data, by.who(dto.expectedRevision)));
  }

  @Act('complaint.council', 'council', 'Record the opinion of the council (LKN 36(2), 52)')
  async council(@Param('case') id: string, @Body() dto: ConsultCouncilDto, @AsAuthor() by: Author) {
    const { documentNo, opinion } = dto;
    const data = { ...(await this.desk.entry(id, dto, by)), documentNo, opinion };
    return this.desk.run(new ConsultCouncil(data, by.who(dto.expectedRevision)));
  }
}
