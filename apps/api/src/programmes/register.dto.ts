import { disclosureItems, programmeKinds, type ProgrammeKind } from '#duties';
import { EntryDto } from '../http/entry.dto.js';
import { Day, Flag, OneOf, Text, Texts, Uuid, Whole } from '../http/fields.js';
import { Values } from './values-field.js';

export class DaysDto {
  @Day({ description: 'First day; the first of the year when absent', optional: true })
  from?: string;

  @Day({ description: 'Last day; today when absent', optional: true })
  to?: string;
}

export class OpenDisclosureDto extends EntryDto {
  @Uuid({ description: 'Made by the client' })
  disclosureId!: string;

  @Text({ description: 'Unit; the caller’s own when absent', max: 80, optional: true })
  unit?: string;

  @Text({ description: 'Establishment, where not the unit itself', max: 80, optional: true })
  establishment?: string;

  @OneOf({ description: 'Item of the law', values: disclosureItems.map(({ code }) => code) })
  item!: string;

  @Text({ description: 'Title', max: 300 })
  title!: string;

  @Text({ description: 'Number of the decision', max: 80, optional: true })
  decisionNo?: string;

  @Text({ description: 'Office that must publish it', max: 200 })
  responsible!: string;
}

export class PublishDisclosureDto extends EntryDto {
  @Texts({ description: 'How', max: 200, count: 20, min: 1 })
  ways!: string[];

  @Text({ description: 'Where', max: 300 })
  place!: string;

  @Text({ description: 'What shows it', max: 1_000 })
  evidence!: string;
}

export class EvidenceDto extends EntryDto {
  @Text({ description: 'What shows it', max: 1_000 })
  evidence!: string;
}

export class QuestionDto extends EntryDto {
  @Text({ description: 'The question, without personal data', max: 2_000 })
  question!: string;
}

export class QuestionAnswerDto extends EntryDto {
  @Whole({ description: 'Number of the question', min: 1, max: 10_000 })
  no!: number;

  @Text({ description: 'The answer', max: 4_000 })
  answer!: string;
}

export class RemoveDto extends EntryDto {
  @Text({ description: 'Note', max: 500, optional: true })
  note?: string;
}

export class ProgrammeReasonDto extends EntryDto {
  @Text({ description: 'Why', max: 1_000 })
  reason!: string;
}

const BOARDS = ['people-inspection', 'investment-supervision'] as const;

export class ReceiveRecommendationDto extends EntryDto {
  @Uuid({ description: 'Made by the client' })
  recommendationId!: string;

  @Text({ description: 'Unit; the caller’s own when absent', max: 80, optional: true })
  unit?: string;

  @OneOf({ description: 'Board of the people', values: BOARDS })
  board!: (typeof BOARDS)[number];

  @Text({ description: 'Subject', max: 300 })
  subject!: string;

  @Text({ description: 'What is recommended', max: 4_000 })
  text!: string;

  @Text({ description: 'Number of the document', max: 80, optional: true })
  documentNo?: string;
}

export class AnswerRecommendationDto extends EntryDto {
  @Flag({ description: 'It is taken up' })
  accepted!: boolean;

  @Text({ description: 'The answer', max: 4_000 })
  answer!: string;

  @Text({ description: 'Number of the document', max: 80, optional: true })
  documentNo?: string;
}

const KINDS: readonly ProgrammeKind[] = programmeKinds.map(({ kind }) => kind);

export class ProgrammesDto {
  @OneOf({ description: 'Kind (loại)', values: KINDS, optional: true })
  kind?: ProgrammeKind;
}

export class OpenProgrammeDto extends EntryDto {
  @Uuid({ description: 'Made by the client' })
  programmeId!: string;

  @Text({ description: 'Unit; the caller’s own when absent', max: 80, optional: true })
  unit?: string;

  @OneOf({ description: 'Kind of programme or register', values: KINDS })
  kind!: ProgrammeKind;

  @Text({ description: 'Title', max: 300 })
  title!: string;

  @Day({ description: 'From' })
  from!: string;

  @Day({ description: 'To', optional: true })
  to?: string;

  @Text({ description: 'Document that it rests on', max: 300, optional: true })
  basis?: string;

  @Text({ description: 'Target', max: 500, optional: true })
  target?: string;

  @Texts({ description: 'Links: codes of cases, dialogues, documents', max: 200, count: 50 })
  links!: string[];
}

export class RecordEntryDto extends EntryDto {
  @Values({ description: 'Fields of the kind by name; see /api/programmes/kinds' })
  values!: Record<string, string | number | boolean>;
}

export class ReviseEntryDto extends RecordEntryDto {
  @Whole({ description: 'Number of the entry', min: 1, max: 1_000_000 })
  no!: number;

  @Text({ description: 'Why', max: 500, optional: true })
  reason?: string;
}

export class StrikeEntryDto extends ProgrammeReasonDto {
  @Whole({ description: 'Number of the entry', min: 1, max: 1_000_000 })
  no!: number;
}

export class DirectDto extends EntryDto {
  @Text({ description: 'What is to be done', max: 2_000 })
  text!: string;

  @Text({ description: 'Who must do it', max: 200 })
  owner!: string;

  @Day({ description: 'Until when; never rolled past days off' })
  dueOn!: string;
}

export class ConcludeProgrammeDto extends EntryDto {
  @Text({ description: 'Result', max: 2_000 })
  result!: string;

  @Text({ description: 'What shows it', max: 1_000, optional: true })
  evidence?: string;
}
