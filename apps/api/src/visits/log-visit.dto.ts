import { OneOf, Part, Parts, Text, Uuid, Whole } from '../http/fields.js';
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

export class HandedDocumentDto {
  @Text({ description: 'What the paper is', max: 200 })
  title!: string;

  @Whole({ description: 'Pages', min: 1, max: 10_000 })
  pages!: number;
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
}

export class LogVisitDto extends EntryDto {
  @Uuid({ description: 'Made by the client: sending the same visit twice logs it once' })
  visitId!: string;

  @Text({ description: 'Unit that receives; the caller’s own when absent', max: 80, optional: true })
  unit?: string;

  @Text({ description: 'Reception desk', max: 40, example: 'Bàn 1' })
  desk!: string;

  @OneOf({ description: 'Regular, periodic or unscheduled reception', values: RECEPTIONS })
  kind!: (typeof RECEPTIONS)[number];

  @OneOf({ description: 'What the citizen brought', values: MATTERS })
  matter!: (typeof MATTERS)[number];

  @Text({ description: 'Catalogue code of the field', max: 60, example: 'dat-dai' })
  field!: string;

  @Text({ description: 'Official summary (trích yếu), without personal data', max: 2_000 })
  summary!: string;

  @Part({ description: 'Who came; refused for a denunciation', type: () => CitizenDto, optional: true })
  citizen?: CitizenDto;

  @Text({ description: 'The same person as before, chosen from the matches', max: 80, optional: true })
  subjectId?: string;

  @Whole({ description: 'People present', min: 1, max: 10_000 })
  people!: number;

  @Parts({ description: 'Papers handed over', type: () => HandedDocumentDto, count: 100 })
  documents!: HandedDocumentDto[];

  @Part({ description: 'Result', type: () => VisitOutcomeDto })
  outcome!: VisitOutcomeDto;

  @Text({ description: 'Full narrative; stored sealed', max: 50_000, optional: true })
  narrative?: string;
}
