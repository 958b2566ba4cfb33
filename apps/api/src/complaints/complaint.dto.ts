import { EntryDto } from '../http/entry.dto.js';
import { Day, Flag, OneOf, Text, Texts } from '../http/fields.js';

const OUTCOMES = ['upheld', 'partly-upheld', 'dismissed'] as const;
const GROUNDS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

class DocumentDto extends EntryDto {
  @Text({ description: 'Number of the document', max: 80 })
  documentNo!: string;
}

export class AcceptComplaintDto extends DocumentDto {
  @Text({ description: 'Person with the competence to settle', max: 120 })
  resolver!: string;

  @Flag({ description: 'Complex: 45 or 60 days instead of 30 or 45 (LKN 28)' })
  complex!: boolean;

  @Flag({ description: 'Remote area; that of the unit when absent', optional: true })
  remote?: boolean;
}

export class RefuseComplaintDto extends DocumentDto {
  @OneOf({ description: 'Ground of LKN 11', values: GROUNDS })
  ground!: (typeof GROUNDS)[number];

  @Text({ description: 'Why the ground applies', max: 2_000 })
  explanation!: string;
}

export class AssignComplaintDto extends EntryDto {
  @Text({ description: 'User id of the officer', max: 80 })
  assignee!: string;

  @Text({ description: 'Unit of the officer', max: 80, optional: true })
  unit?: string;
}

export class VerifyComplaintDto extends DocumentDto {
  @Texts({ description: 'Who verifies', max: 120, count: 20, min: 1 })
  verifiers!: string[];

  @Day({ description: 'When the report is due', optional: true })
  reportDueOn?: string;
}

export class ReportVerificationDto extends DocumentDto {
  @OneOf({ description: 'What was found', values: OUTCOMES })
  finding!: (typeof OUTCOMES)[number];

  @Text({ description: 'What is proposed', max: 2_000 })
  proposal!: string;

  @Flag({ description: 'The demand and the findings differ: a dialogue is owed (LKN 30)' })
  demandDiffers!: boolean;
}

export class HoldComplaintDialogueDto extends EntryDto {
  @Flag({ description: 'The sides agreed' })
  agreed!: boolean;

  @Flag({ description: 'The complainant did not come' })
  noShow!: boolean;

  @Text({ description: 'Number of the minutes', max: 80 })
  minutesNo!: string;
}

export class ExtendComplaintDto extends DocumentDto {
  @Text({ description: 'Why it is complex', max: 2_000 })
  reason!: string;
}

export class DecideComplaintDto extends DocumentDto {
  @OneOf({ description: 'Decision', values: OUTCOMES })
  outcome!: (typeof OUTCOMES)[number];

  @Text({ description: 'The decision in short, without personal data', max: 4_000 })
  summary!: string;

  @Flag({ description: 'Found right at the self-check (LKN 29(1)a)', optional: true })
  selfCorrection?: boolean;
}

export class WithdrawComplaintDto extends EntryDto {
  @Text({ description: 'Number of the document', max: 80, optional: true })
  documentNo?: string;

  @Text({ description: 'Why', max: 1_000, optional: true })
  reason?: string;
}

export class CloseComplaintDto extends EntryDto {
  @Text({ description: 'Why', max: 1_000 })
  reason!: string;
}

export class ReopenComplaintDto extends CloseComplaintDto {
  @Text({ description: 'Who ordered it', max: 200 })
  orderedBy!: string;
}
