import { CaseField } from '../catalogues/case-field.js';
import { AccusedDto } from './accused.dto.js';
import { Channel } from '../catalogues/channel.js';
import { EntryDto } from '../http/entry.dto.js';
import { Flag, OneOf, Part, Parts, Text, Texts, Uuid } from '../http/fields.js';
import { UserRef } from '../http/user-ref.js';
import { CitizenDto } from '../visits/log-visit.dto.js';

const GROUNDS = [
  'form',
  'capacity',
  'competence',
  'no-basis',
  'no-new-evidence',
  'withdrawn',
  'anonymous',
] as const;

export class DenunciationPaperDto extends EntryDto {
  @Text({ description: 'Number of the document', max: 80 })
  documentNo!: string;
}

class DenouncerDto {
  @Text({
    description: 'Where the sealed paper register has the name (số trong sổ mật)',
    max: 80,
    optional: true,
  })
  register?: string;

  @Part({
    description: 'Only where the office keeps names in the vault',
    type: () => CitizenDto,
    optional: true,
  })
  identity?: CitizenDto;
}

class DenunciationForwarderDto {
  @Text({ description: 'Who sent it on', max: 200 })
  body!: string;

  @Text({ description: 'Number of their letter', max: 80, optional: true })
  documentNo?: string;
}

export class RegisterDenunciationDto extends EntryDto {
  @Uuid({ description: 'Made by the client: the same id again is the same denunciation' })
  denunciationId!: string;

  @Text({ description: 'Unit that receives; the home of the caller when absent', max: 80, optional: true })
  unit?: string;

  @Channel()
  channel!: string;

  @CaseField()
  field!: string;

  @Text({ description: 'Redacted text (trích yếu đã lược bỏ): nothing that tells who denounces', max: 4_000 })
  summary!: string;

  @Part({ description: 'How the denouncer is kept apart', type: () => DenouncerDto })
  denouncer!: DenouncerDto;

  @Parts({ description: 'Whom it accuses', type: () => AccusedDto, count: 20 })
  accused!: AccusedDto[];

  @Flag({ description: 'The file holds state secrets and stays outside', optional: true })
  heldOutside?: boolean;

  @Part({
    description: 'Press or body that forwarded it',
    type: () => DenunciationForwarderDto,
    optional: true,
  })
  forwardedBy?: DenunciationForwarderDto;

  @OneOf({
    description: 'Tố cáo tiếp: since the term ran out, or against a conclusion',
    values: ['overdue', 'concluded'],
    optional: true,
  })
  continued?: 'overdue' | 'concluded';

  @Text({ description: 'Stream of the denunciation that it goes on with', max: 80, optional: true })
  continues?: string;
}

export class IdentifyAccusedDto extends EntryDto {
  @Text({ description: 'Position of the accused; no name', max: 200 })
  position!: string;

  @Flag({ description: 'An official (cán bộ, công chức, viên chức)' })
  official!: boolean;

  @Text({ description: 'User id, when the person has an account', max: 80, optional: true })
  userId?: string;
}

export class VerifyDenouncerDto extends DenunciationPaperDto {
  @Text({ description: 'Where it was checked', max: 200 })
  place!: string;

  @Text({ description: 'Who checked', max: 120 })
  by!: string;
}

export class ExtendCheckDto extends EntryDto {
  @Text({ description: 'Several places, or an authorised body', max: 1_000 })
  reason!: string;
}

export class AcceptDenunciationDto extends DenunciationPaperDto {
  @UserRef({ description: 'User id or user name of whoever settles it', max: 120 })
  resolver!: string;

  @Texts({ description: 'Accepted contents, one by one; numbered from 1', max: 1_000, count: 50, min: 1 })
  contents!: string[];
}

export class RefuseDenunciationDto extends EntryDto {
  @OneOf({ description: 'Ground (LTC 29)', values: GROUNDS })
  ground!: (typeof GROUNDS)[number];

  @Text({ description: 'Why', max: 2_000 })
  reason!: string;

  @Text({ description: 'Number of the notice', max: 80, optional: true })
  documentNo?: string;
}

export class SentToDto extends DenunciationPaperDto {
  @Text({ description: 'To whom', max: 200 })
  to!: string;
}

export class FastTrackDto extends EntryDto {
  @Text({ description: 'The concrete evidence', max: 1_000 })
  evidence!: string;
}
