import { CaseField } from '../catalogues/case-field.js';
import { Clockface, Day, Flag, OneOf, Part, Parts, Text, Uuid, Whole } from '../http/fields.js';
import { Accused, AccusedDto } from '../denunciations/accused.dto.js';
import { EntryDto } from '../http/entry.dto.js';

export const MATTERS = ['complaint', 'denunciation', 'petition', 'reflection', 'dialogue'] as const;
export const RECEPTIONS = ['regular', 'periodic', 'unscheduled'] as const;
export const OUTCOMES = ['accept', 'about-case', 'guide', 'transfer', 'report', 'refuse', 'answer'] as const;

export class BirthDto {
  @Text({ description: 'As on the paper: 05/09/1980, 9/1980, 1980', max: 20 })
  text!: string;

  @Whole({ description: 'Year of birth', min: 1880, max: 2100, optional: true })
  year?: number;
}

/** Goes to the identity vault and nowhere else. */
export class CitizenDto {
  @Text({ description: 'Full name (họ và tên)', max: 120 })
  name!: string;

  @Text({ description: 'Telephone', max: 30, optional: true })
  phone?: string;

  @Part({ description: 'Date of birth, as far as it is known', type: () => BirthDto, optional: true })
  birth?: BirthDto;

  @Text({ description: 'Number of the identity card (CCCD)', max: 20, optional: true })
  idNumber?: string;

  @Text({ description: 'Address', max: 300, optional: true })
  address?: string;
}

export const RECEIVERS = ['staff', 'head', 'authorised'] as const;
export const WAYS = ['in-person', 'in-writing', 'phone', 'portal'] as const;
const STATES = ['original', 'certified-copy', 'copy'] as const;

/** One who speaks for the group (người đại diện). */
export class RepresentativeDto {
  @Part({ description: 'Who it is', type: () => CitizenDto })
  citizen!: CitizenDto;

  @Flag({ description: 'Is one of the people present, or of those who signed (LTCD 29)' })
  ofGroup!: boolean;
}

export class VisitGroupDto {
  @Flag({ description: 'Counts as a large group (đoàn đông người)' })
  large!: boolean;

  @Text({ description: 'Why it is counted otherwise than by the number of people', max: 500 })
  reason!: string;
}

export class VisitAnswerDto {
  @Text({
    description: 'What the citizen was told; absent when the answer comes later',
    max: 4_000,
    optional: true,
  })
  text?: string;

  @Day({ description: 'Day by which the answer is promised', optional: true })
  by?: string;

  @OneOf({ description: 'How the promised answer comes', values: WAYS, optional: true })
  contact?: (typeof WAYS)[number];
}

export class HandedDocumentDto {
  @Text({ description: 'What the paper is', max: 200 })
  title!: string;

  @Whole({ description: 'Pages', min: 1, max: 10_000 })
  pages!: number;

  @Whole({ description: 'Copies; one when absent', min: 1, max: 1_000, optional: true })
  copies?: number;

  @OneOf({ description: 'bản chính, bản sao có chứng thực, bản sao', values: STATES, optional: true })
  state?: (typeof STATES)[number];

  @Flag({ description: 'Shown and given back: not on the receipt', optional: true })
  shown?: boolean;
}

export class VisitOutcomeDto {
  @OneOf({ description: 'Result of the reception (kết quả tiếp)', values: OUTCOMES })
  kind!: (typeof OUTCOMES)[number];

  @Text({ description: 'about-case: the case', max: 80, optional: true })
  caseId?: string;

  @Text({ description: 'guide, transfer: the body', max: 200, optional: true })
  to?: string;

  @Text({ description: 'refuse: code of the ground', max: 60, optional: true })
  ground?: string;

  @Text({
    description: 'refuse: the clause to be printed, where it is not the ground’s own',
    max: 60,
    optional: true,
  })
  clause?: string;
}

export class LogVisitDto extends EntryDto {
  @Uuid({ description: 'Made by the client: sending the same visit twice logs it once' })
  visitId!: string;

  @Text({ description: 'Unit that receives; the caller’s own when absent', max: 80, optional: true })
  unit?: string;

  @Text({ description: 'Reception desk', max: 40, example: 'Bàn 1' })
  desk!: string;

  @OneOf({
    description: 'Regular, periodic or unscheduled reception; a session says it by itself',
    values: RECEPTIONS,
    optional: true,
  })
  kind?: (typeof RECEPTIONS)[number];

  @Text({ description: 'Session of the head (kỳ tiếp), by id or code', max: 80, optional: true })
  session?: string;

  @OneOf({
    description:
      'Who receives; when absent staff at a regular reception, else whom the session is planned for',
    values: RECEIVERS,
    optional: true,
  })
  receivedBy?: (typeof RECEIVERS)[number];

  @Whole({
    description: 'Which visit about this case it is; counted from the case when absent',
    min: 1,
    max: 10_000,
    optional: true,
  })
  order?: number;

  @OneOf({ description: 'What the citizen brought', values: MATTERS })
  matter!: (typeof MATTERS)[number];

  @CaseField()
  field!: string;

  @Text({ description: 'Official summary (trích yếu), without personal data', max: 2_000 })
  summary!: string;

  @Text({
    description: 'What the visitor asks for (yêu cầu), without personal data',
    max: 1_000,
    optional: true,
  })
  demand?: string;

  @Text({
    description: 'Body that settled it before as far as it could (Mẫu 03/TCD, column 8)',
    max: 300,
    optional: true,
  })
  settledBefore?: string;

  @Accused()
  accused?: AccusedDto[];

  @Part({ description: 'Who came; refused for a denunciation', type: () => CitizenDto, optional: true })
  citizen?: CitizenDto;

  @Text({ description: 'The same person as before, chosen from the matches', max: 80, optional: true })
  subjectId?: string;

  @Whole({ description: 'People present', min: 1, max: 10_000 })
  people!: number;

  @Part({ description: 'Large group or not, said by hand', type: () => VisitGroupDto, optional: true })
  group?: VisitGroupDto;

  @Parts({
    description: 'Who speaks for the group: one or two for 5 to 10 people, up to five for more',
    type: () => RepresentativeDto,
    count: 20,
    optional: true,
  })
  representatives?: RepresentativeDto[];

  @Parts({ description: 'Papers handed over', type: () => HandedDocumentDto, count: 100 })
  documents!: HandedDocumentDto[];

  @Part({ description: 'Result', type: () => VisitOutcomeDto })
  outcome!: VisitOutcomeDto;

  @Part({ description: 'Answer given, or promised for a day', type: () => VisitAnswerDto, optional: true })
  answer?: VisitAnswerDto;

  @Clockface({ description: 'Began, Asia/Ho_Chi_Minh', optional: true })
  startedAt?: string;

  @Clockface({ description: 'Ended, Asia/Ho_Chi_Minh', optional: true })
  endedAt?: string;

  @Text({ description: 'Language of the interpreter', max: 60, optional: true })
  interpreter?: string;

  @Text({ description: 'Number of the minutes of an incident (LTCD 8(6))', max: 80, optional: true })
  securityMinutes?: string;

  @Flag({ description: 'Imminent harm: to the top of the queue', optional: true })
  urgent?: boolean;

  @Text({ description: 'Letter handed over, or minutes of the oral statement', max: 80, optional: true })
  letterId?: string;

  @Text({ description: 'Full narrative; stored sealed', max: 50_000, optional: true })
  narrative?: string;
}
