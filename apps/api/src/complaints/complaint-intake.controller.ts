import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  AcceptComplaint,
  AssignComplaint,
  CorrectComplaint,
  HandOverComplaint,
  RecheckContestedDecision,
  RefuseComplaint,
  ListComplainants,
  MergeComplaint,
  SplitComplaint,
} from '#complaints';
import { localDate, present } from '#kernel';
import { ChosenCatalogues } from '../catalogues/chosen-catalogues.js';
import { Act } from '../policy/act.js';
import { AsAuthor, type Author } from '../policy/caller.js';
import { ComplaintDesk, type BranchAnswer } from './complaint-desk.js';
import { toContested, toObstacles } from './contested.dto.js';
import {
  AcceptComplaintDto,
  AssignComplaintDto,
  CorrectComplaintDto,
  HandOverComplaintDto,
  RecheckDto,
  RefuseComplaintDto,
  ListComplainantsDto,
  MergeComplaintDto,
  SplitComplaintDto,
} from './intake.dto.js';

/** Whether a complaint is taken up, by whom, and which case it belongs to (thụ lý, giao, nhập, tách). */
@ApiTags('complaints')
@Controller('complaints/:case')
export class ComplaintIntakeController {
  constructor(
    private readonly desk: ComplaintDesk,
    private readonly catalogues: ChosenCatalogues,
  ) {}

  @Act('complaint.accept', 'accept', 'Accept it (thụ lý): the clock of settlement starts')
  async accept(@Param('case') id: string, @Body() dto: AcceptComplaintDto, @AsAuthor() by: Author) {
    const { resolver, documentNo, complex, position, criteria, remote, complainedAbout } = dto;
    const entry = await this.desk.entry(id, dto, by);
    const data = {
      ...entry,
      ...(await this.desk.unitOf(entry.complaintId)),
      resolver,
      documentNo,
      complex,
      ...present({
        position,
        criteria,
        remote,
        complainedAbout,
        contested: dto.contested && toContested(dto.contested),
        obstacles: dto.obstacles && toObstacles(dto.obstacles),
      }),
    };
    return this.desk.run(new AcceptComplaint(data, by.who(dto.expectedRevision)));
  }

  @Act('complaint.refuse', 'refuse', 'Do not accept it, on a ground of LKN 11')
  async refuse(@Param('case') id: string, @Body() dto: RefuseComplaintDto, @AsAuthor() by: Author) {
    const { ground, documentNo, explanation } = dto;
    this.catalogues.entryOn('complaint-grounds', String(ground), localDate(dto.occurredOn));
    const data = { ...(await this.desk.entry(id, dto, by)), ground, documentNo, explanation };
    return this.desk.run(new RefuseComplaint(data, by.who(dto.expectedRevision)));
  }

  @Act('complaint.assign', 'assign', 'Give it to an officer')
  async assign(@Param('case') id: string, @Body() dto: AssignComplaintDto, @AsAuthor() by: Author) {
    const { assignee, unit } = dto;
    const data = { ...(await this.desk.entry(id, dto, by)), assignee, ...present({ unit }) };
    return this.desk.run(new AssignComplaint(data, by.who(dto.expectedRevision)));
  }

  @Act('complaint.recheck', 'recheck', 'Look at the contested decision again (LKN 29(1)a)')
  async recheck(@Param('case') id: string, @Body() dto: RecheckDto, @AsAuthor() by: Author) {
    const { right, result } = dto;
    const data = { ...(await this.desk.entry(id, dto, by)), right, result };
    return this.desk.run(new RecheckContestedDecision(data, by.who(dto.expectedRevision)));
  }

  @Act('complaint.correct', 'correct', 'Put right what was written down wrongly')
  async correct(@Param('case') id: string, @Body() dto: CorrectComplaintDto, @AsAuthor() by: Author) {
    const { reason, summary, field, people } = dto;
    if (field !== undefined) this.catalogues.checkField(field, localDate(dto.occurredOn));
    const data = { ...(await this.desk.entry(id, dto, by)), reason, ...present({ summary, field, people }) };
    return this.desk.run(new CorrectComplaint(data, by.who(dto.expectedRevision)));
  }

  @Act('complaint.handover', 'handover', 'Hand it over to another unit, clocks and all')
  async handOver(@Param('case') id: string, @Body() dto: HandOverComplaintDto, @AsAuthor() by: Author) {
    const { to, basis, documentNo, files, resolver, position } = dto;
    const data = {
      ...(await this.desk.entry(id, dto, by)),
      to,
      basis,
      ...present({ documentNo, files, resolver, position }),
    };
    return this.desk.run(new HandOverComplaint(data, by.who(dto.expectedRevision)));
  }

  @Act('complaint.group', 'group', 'List those who complain together, and who speaks for them')
  async group(@Param('case') id: string, @Body() dto: ListComplainantsDto, @AsAuthor() by: Author) {
    const group = await this.desk.group(dto.group, by.actor.home, by);
    const data = { ...(await this.desk.entry(id, dto, by)), group };
    return this.desk.run(new ListComplainants(data, by.who(dto.expectedRevision)));
  }

  @Act('complaint.merge', 'merge', 'Settle it together with another complaint')
  async merge(@Param('case') id: string, @Body() dto: MergeComplaintDto, @AsAuthor() by: Author) {
    const into = await this.desk.idOf(dto.into, by);
    const data = { ...(await this.desk.entry(id, dto, by)), into, reason: dto.reason };
    return this.desk.runThrough(new MergeComplaint(data, by.who(dto.expectedRevision)));
  }

  @Act('complaint.split', 'split', 'Let a part go on as a case of its own')
  async split(
    @Param('case') id: string,
    @Body() dto: SplitComplaintDto,
    @AsAuthor() by: Author,
  ): Promise<BranchAnswer> {
    const { newComplaintId = by.key, summary, field, reason } = dto;
    if (field !== undefined) this.catalogues.checkField(field, localDate(dto.occurredOn));
    const entry = await this.desk.entry(id, dto, by);
    const data = { ...entry, newComplaintId, summary, reason, ...present({ field }) };
    return this.desk.branch(new SplitComplaint(data, by.who(dto.expectedRevision)));
  }
}
