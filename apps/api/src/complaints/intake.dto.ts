import { CaseField } from '../catalogues/case-field.js';
import { EntryDto } from '../http/entry.dto.js';
import { ChoicesOf, Flag, OneOf, Part, Parts, Text, Texts, Uuid, Whole, Wholes } from '../http/fields.js';
import { UserRef, UserRefs } from '../http/user-ref.js';
import { CitizenDto } from '../visits/log-visit.dto.js';
import { ContestedDto, ObstacleDto, POSITIONS } from './contested.dto.js';
import { PaperDto, ComplaintReasonDto } from './paper.dto.js';

export const CRITERIA = ['a', 'b', 'c', 'd', 'đ', 'e', 'g'] as const;

class SignatoryDto {
  @Whole({ description: 'Number on the list', min: 1, max: 10_000 })
  no!: number;

  @Flag({ description: 'Has signed or put a fingerprint' })
  signed!: boolean;

  @Part({ description: 'Who it is; goes to the vault', type: () => CitizenDto, optional: true })
  citizen?: CitizenDto;
}

/** Those who complain together (nhiều người cùng khiếu nại về một nội dung). */
export class ComplainantGroupDto {
  @Parts({ description: 'Everybody who complains', type: () => SignatoryDto, count: 10_000 })
  signatories!: SignatoryDto[];

  @Wholes({ description: 'Numbers of the representatives', min: 1, max: 10_000, count: 20 })
  representatives!: number[];

  @Text({ description: 'Paper that names the representatives; absent: none yet', max: 80, optional: true })
  paper?: string;
}

export class ListComplainantsDto extends EntryDto {
  @Part({ description: 'The list as it stands now', type: () => ComplainantGroupDto })
  group!: ComplainantGroupDto;
}

export class AcceptComplaintDto extends PaperDto {
  @Text({ description: 'Person with the competence to settle', max: 120 })
  resolver!: string;

  @OneOf({ description: 'Office of the resolver', values: POSITIONS, optional: true })
  position?: (typeof POSITIONS)[number];

  @Flag({ description: 'Complex: 45 or 60 days instead of 30 or 45 (LKN 28)' })
  complex!: boolean;

  @ChoicesOf({ description: 'Criteria of complexity (NĐ124 3a)', values: CRITERIA, optional: true })
  criteria?: (typeof CRITERIA)[number][];

  @Flag({ description: 'Remote area; that of the unit when absent', optional: true })
  remote?: boolean;

  @Part({ description: 'The contested decision', type: () => ContestedDto, optional: true })
  contested?: ContestedDto;

  @Parts({
    description: 'What kept the citizen from filing',
    type: () => ObstacleDto,
    count: 20,
    optional: true,
  })
  obstacles?: ObstacleDto[];

  @UserRefs({
    description: 'User ids or user names of those complained about',
    max: 120,
    count: 20,
    optional: true,
  })
  complainedAbout?: string[];
}

export class RefuseComplaintDto extends PaperDto {
  @Whole({
    description: 'Number of the ground of LKN 11, as the catalogue `complaint-grounds` has it on that day',
    min: 1,
    max: 99,
  })
  ground!: number;

  @Text({ description: 'Why the ground applies', max: 2_000 })
  explanation!: string;
}

export class AssignComplaintDto extends EntryDto {
  @UserRef({ description: 'User id or user name of the officer', max: 80 })
  assignee!: string;

  @Text({ description: 'Unit of the officer', max: 80, optional: true })
  unit?: string;
}

export class RecheckDto extends EntryDto {
  @Flag({ description: 'The contested decision was right' })
  right!: boolean;

  @Text({ description: 'What the self-check showed', max: 2_000 })
  result!: string;
}

export class CorrectComplaintDto extends ComplaintReasonDto {
  @Text({ description: 'Official summary', max: 500, optional: true })
  summary?: string;

  @CaseField({ optional: true })
  field?: string;

  @Whole({ description: 'People who complain', min: 1, max: 10_000, optional: true })
  people?: number;
}

export class HandOverComplaintDto extends EntryDto {
  @Text({ description: 'Unit that settles it from now on', max: 80 })
  to!: string;

  @Text({ description: 'Legal basis', max: 300 })
  basis!: string;

  @Text({ description: 'Number of the minutes', max: 80, optional: true })
  documentNo?: string;

  @Texts({ description: 'Files handed over', max: 200, count: 200, optional: true })
  files?: string[];

  @Text({ description: 'Who settles it there', max: 120, optional: true })
  resolver?: string;

  @OneOf({ description: 'Office that they hold', values: POSITIONS, optional: true })
  position?: (typeof POSITIONS)[number];
}

export class MergeComplaintDto extends ComplaintReasonDto {
  @Text({ description: 'Complaint that remains, by id or code', max: 120 })
  into!: string;
}

export class SplitComplaintDto extends ComplaintReasonDto {
  @Uuid({ description: 'Id of the new case; absent: the key of this request', optional: true })
  newComplaintId?: string;

  @Text({ description: 'Official summary of the new case', max: 500 })
  summary!: string;

  @CaseField({ optional: true })
  field?: string;
}
