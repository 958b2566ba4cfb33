import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  CompleteExecution,
  ConfirmDecisionEffect,
  DecideComplaint,
  DirectExecution,
  InformForwardingBody,
  OrderIllegalResolutionReview,
  PubliciseDecision,
  RecordDecisionReceipt,
  RecordExecutionProgress,
  SendComplaintPaper,
  FileSecondComplaint,
} from '#complaints';
import { localDate, present } from '#kernel';
import { ChosenCatalogues } from '../catalogues/chosen-catalogues.js';
import { Act } from '../policy/act.js';
import { AsAuthor, type Author } from '../policy/caller.js';
import { ComplaintDesk, dayOrNone, type BranchAnswer } from './complaint-desk.js';
import { toRemedies } from './remedies.dto.js';
import {
  DecideComplaintDto,
  DecisionReceiptDto,
  DirectExecutionDto,
  ExecutionDto,
  InformDto,
  OrderReviewDto,
  PubliciseDto,
  SendPaperDto,
  TakeEffectDto,
  FileSecondComplaintDto,
} from './decision.dto.js';

/** The decision and what follows it (quyết định, công khai, thi hành, lần hai), LKN 31 to 46. */
@ApiTags('complaints')
@Controller('complaints/:case')
export class ComplaintDecisionController {
  constructor(
    private readonly desk: ComplaintDesk,
    private readonly catalogues: ChosenCatalogues,
  ) {}

  @Act('complaint.decide', 'decide', 'Decide it')
  async decide(@Param('case') id: string, @Body() dto: DecideComplaintDto, @AsAuthor() by: Author) {
    const { outcome, documentNo, summary, selfCorrection, contested, firstDecision, oneEach } = dto;
    const data = {
      ...(await this.desk.entry(id, dto, by)),
      outcome,
      documentNo,
      summary,
      ...present({ selfCorrection, contested, firstDecision, oneEach, remedies: toRemedies(dto.remedies) }),
    };
    return this.desk.run(new DecideComplaint(data, by.who(dto.expectedRevision)));
  }

  @Act('complaint.send', 'send', 'Record that a paper was sent to one addressee')
  async send(@Param('case') id: string, @Body() dto: SendPaperDto, @AsAuthor() by: Author) {
    const { paper, addressee, way, complete } = dto;
    const data = { ...(await this.desk.entry(id, dto, by)), paper, addressee, way, complete };
    return this.desk.run(new SendComplaintPaper(data, by.who(dto.expectedRevision)));
  }

  @Act('complaint.deliver', 'deliver', 'The complainant got the decision: the second term starts (LKN 33)')
  async deliver(@Param('case') id: string, @Body() dto: DecisionReceiptDto, @AsAuthor() by: Author) {
    const { way } = dto;
    const data = { ...(await this.desk.entry(id, dto, by)), way };
    return this.desk.run(new RecordDecisionReceipt(data, by.who(dto.expectedRevision)));
  }

  @Act('complaint.publicise', 'publicise', 'Publicise the decision (LKN 41)')
  async publicise(@Param('case') id: string, @Body() dto: PubliciseDto, @AsAuthor() by: Author) {
    const { form, place, documentNo } = dto;
    const data = {
      ...(await this.desk.entry(id, dto, by)),
      form,
      place,
      ...present({ documentNo, until: dayOrNone(dto.until) }),
    };
    return this.desk.run(new PubliciseDecision(data, by.who(dto.expectedRevision)));
  }

  @Act('complaint.inform', 'inform', 'Tell the body that forwarded it (LKN 66(2))')
  async inform(@Param('case') id: string, @Body() dto: InformDto, @AsAuthor() by: Author) {
    const { documentNo, way } = dto;
    const data = { ...(await this.desk.entry(id, dto, by)), documentNo, ...present({ way }) };
    return this.desk.run(new InformForwardingBody(data, by.who(dto.expectedRevision)));
  }

  @Act('complaint.effect', 'effect', 'Confirm that the decision is in force (LKN 44)')
  async effect(@Param('case') id: string, @Body() dto: TakeEffectDto, @AsAuthor() by: Author) {
    const data = { ...(await this.desk.entry(id, dto, by)) };
    return this.desk.run(new ConfirmDecisionEffect(data, by.who(dto.expectedRevision)));
  }

  @Act('complaint.direct', 'direct', 'Direct who must do what by when (NĐ124 31)')
  async direct(@Param('case') id: string, @Body() dto: DirectExecutionDto, @AsAuthor() by: Author) {
    const { documentNo, duty, owner } = dto;
    const data = {
      ...(await this.desk.entry(id, dto, by)),
      documentNo,
      duty,
      owner,
      ...present({ dueOn: dayOrNone(dto.dueOn), due: toRemedies(dto.due) }),
    };
    return this.desk.run(new DirectExecution(data, by.who(dto.expectedRevision)));
  }

  @Act('complaint.progress', 'progress', 'Record how far the execution has come')
  async progress(@Param('case') id: string, @Body() dto: ExecutionDto, @AsAuthor() by: Author) {
    const { note } = dto;
    const data = {
      ...(await this.desk.entry(id, dto, by)),
      note,
      ...present({ done: toRemedies(dto.done) }),
    };
    return this.desk.run(new RecordExecutionProgress(data, by.who(dto.expectedRevision)));
  }

  @Act('complaint.complete', 'complete', 'Everything is executed: close it')
  async complete(@Param('case') id: string, @Body() dto: ExecutionDto, @AsAuthor() by: Author) {
    const { note } = dto;
    const data = {
      ...(await this.desk.entry(id, dto, by)),
      note,
      ...present({ done: toRemedies(dto.done) }),
    };
    return this.desk.run(new CompleteExecution(data, by.who(dto.expectedRevision)));
  }

  @Act('complaint.review', 'review', 'Order a review of an illegal settlement (LKN 24, 25)')
  async review(@Param('case') id: string, @Body() dto: OrderReviewDto, @AsAuthor() by: Author) {
    const { grounds, orderedBy, reviewer, documentNo } = dto;
    const data = { ...(await this.desk.entry(id, dto, by)), grounds, orderedBy, reviewer, documentNo };
    return this.desk.run(new OrderIllegalResolutionReview(data, by.who(dto.expectedRevision)));
  }

  @Act('complaint.appeal', 'appeal', 'A second complaint was filed: it opens a case at the superior (LKN 33)')
  async appeal(
    @Param('case') id: string,
    @Body() dto: FileSecondComplaintDto,
    @AsAuthor() by: Author,
  ): Promise<BranchAnswer> {
    const { secondComplaintId = by.key, unit, channel } = dto;
    this.catalogues.checkChannel(channel, localDate(dto.occurredOn), ['letter']);
    const data = { ...(await this.desk.entry(id, dto, by)), secondComplaintId, unit, channel };
    return this.desk.branch(new FileSecondComplaint(data, by.who(dto.expectedRevision)));
  }
}
