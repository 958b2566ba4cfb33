import { EntryDto } from '../http/entry.dto.js';
import { ChoicesOf, Day, Flag, OneOf, Parts, Text, Texts } from '../http/fields.js';
import { CRITERIA } from './intake.dto.js';
import { PaperDto } from './paper.dto.js';

export const OUTCOMES = ['upheld', 'partly-upheld', 'dismissed'] as const;
const STEPS = [
  'minutes',
  'evidence-requested',
  'evidence-received',
  'expert-requested',
  'expert-result',
] as const;
const CHAIRS = ['resolver', 'deputy', 'agency-head', 'verifier'] as const;

class ReasonedComplaintPaperDto extends PaperDto {
  @Text({ description: 'Why', max: 2_000 })
  reason!: string;
}

export class VerifyComplaintDto extends PaperDto {
  @Texts({
    description: 'Who verifies: user ids or user names of those who shall write down what they find',
    max: 120,
    count: 20,
    min: 1,
  })
  verifiers!: string[];

  @Text({ description: 'Who leads the team, one of them', max: 120, optional: true })
  leader?: string;

  @Text({ description: 'What is to be verified', max: 2_000, optional: true })
  scope?: string;

  @Day({ description: 'When the report is due', optional: true })
  reportDueOn?: string;
}

export class RecordStepDto extends PaperDto {
  @OneOf({ description: 'Minutes (Mẫu 06), evidence (07, 08), experts (09, 10)', values: STEPS })
  kind!: (typeof STEPS)[number];

  @Text({ description: 'What it says, without personal data', max: 2_000 })
  note!: string;
}

export class StopMeasureDto extends ReasonedComplaintPaperDto {
  @Day({ description: 'Last day; absent: to the end of the term of settlement', optional: true })
  until?: string;
}

export class LiftStopDto extends ReasonedComplaintPaperDto {}

export class ExtendComplaintDto extends ReasonedComplaintPaperDto {
  @ChoicesOf({
    description: 'Criteria of complexity (NĐ124 3a); obligatory since 01/07/2026',
    values: CRITERIA,
    optional: true,
  })
  criteria?: (typeof CRITERIA)[number][];
}

class FoundDto {
  @Text({ description: 'Content of the complaint', max: 1_000 })
  content!: string;

  @OneOf({ description: 'What was found on it', values: OUTCOMES })
  finding!: (typeof OUTCOMES)[number];
}

export class ReportVerificationDto extends PaperDto {
  @OneOf({ description: 'What was found', values: OUTCOMES })
  finding!: (typeof OUTCOMES)[number];

  @Parts({ description: 'What was found on each content', type: () => FoundDto, count: 50, optional: true })
  contents?: FoundDto[];

  @Text({ description: 'What is proposed', max: 2_000 })
  proposal!: string;

  @Flag({ description: 'The demand and the findings differ: a dialogue is owed (LKN 30)' })
  demandDiffers!: boolean;
}

export class InviteDto extends PaperDto {
  @Day({ description: 'Day of the dialogue' })
  heldOn!: string;

  @Text({ description: 'Where', max: 300 })
  place!: string;

  @Texts({ description: 'Who is invited, by their part in the case', max: 200, count: 50, min: 1 })
  invited!: string[];
}

export class HoldComplaintDialogueDto extends EntryDto {
  @Flag({ description: 'The sides agreed' })
  agreed!: boolean;

  @Flag({ description: 'The complainant did not come' })
  noShow!: boolean;

  @Flag({ description: 'They had a good reason (NĐ124 28a): another dialogue is owed', optional: true })
  excused?: boolean;

  @Text({ description: 'Number of the minutes', max: 80 })
  minutesNo!: string;

  @OneOf({ description: 'Who led it; absent: the resolver', values: CHAIRS, optional: true })
  chair?: (typeof CHAIRS)[number];

  @Flag({
    description:
      'Many complainants, disagreement of bodies, heated, public interest, security (NĐ124 28(2)b)',
    optional: true,
  })
  grave?: boolean;

  @Text({ description: 'What was agreed', max: 4_000, optional: true })
  agreedPoints?: string;

  @Text({ description: 'What stays disputed', max: 4_000, optional: true })
  openPoints?: string;
}

export class ConsultCouncilDto extends PaperDto {
  @Text({ description: 'What the council thinks', max: 4_000 })
  opinion!: string;
}
