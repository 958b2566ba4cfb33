import { CORRECTABLE, FORWARDER_KINDS, SIGNINGS, type Correctable, type Forwarder } from '#letters';
import { Accused, AccusedDto } from '../denunciations/accused.dto.js';
import { Channel } from '../catalogues/channel.js';
import { EntryDto } from '../http/entry.dto.js';
import { Day, Flag, OneOf, Part, Parts, Text, Uuid, Whole } from '../http/fields.js';
import { CitizenDto } from '../visits/log-visit.dto.js';

export class LetterForwarderDto {
  @Text({ description: 'Body that sent it on', max: 200 })
  body!: string;

  @OneOf({ description: 'What kind of body: each is owed its own answer', values: FORWARDER_KINDS })
  kind!: Forwarder['kind'];

  @Text({ description: 'Number of its document', max: 80, optional: true })
  documentNo?: string;
}

/** What was told by mouth and written down at the counter (LTCD 25(2)). */
export class StatementDto {
  @Flag({ description: 'Read back to the person' })
  readBack!: boolean;

  @OneOf({ description: 'How it was signed', values: SIGNINGS })
  signedBy!: (typeof SIGNINGS)[number];
}

export class ReceiveLetterDto extends EntryDto {
  @Uuid({ description: 'Made by the client: sending the same letter twice logs it once' })
  letterId!: string;

  @Text({ description: 'Unit that receives; the caller’s own when absent', max: 80, optional: true })
  unit?: string;

  @Channel()
  channel!: string;

  @Part({ description: 'Body that forwarded it', type: () => LetterForwarderDto, optional: true })
  forwardedBy?: LetterForwarderDto;

  @Day({ description: 'Day of the postmark', optional: true })
  envelopeOn?: string;

  @Text({ description: 'Language, ISO 639-1; Vietnamese when absent', max: 2, min: 2, optional: true })
  language?: string;

  @Flag({ description: 'A notarised translation is enclosed', optional: true })
  translated?: boolean;

  @Text({ description: 'The mixed letter of which this is one part, id or code', max: 80, optional: true })
  parentLetter?: string;

  @Part({ description: 'It was told by mouth and written down', type: () => StatementDto, optional: true })
  statement?: StatementDto;

  @Flag({ description: 'It denounces somebody: who wrote it is kept apart, not here', optional: true })
  denunciation?: boolean;

  @Accused()
  accused?: AccusedDto[];

  @Whole({ description: 'Pages', min: 1, max: 10_000 })
  pages!: number;

  @Text({ description: 'Official summary, without personal data', max: 2_000 })
  summary!: string;

  @Part({ description: 'Who wrote it; never for a denunciation', type: () => CitizenDto, optional: true })
  citizen?: CitizenDto;

  @Text({ description: 'The same person as before, chosen from the matches', max: 80, optional: true })
  subjectId?: string;

  @Whole({ description: 'People who signed', min: 0, max: 100_000 })
  signatories!: number;

  @Text({ description: 'Full narrative; stored sealed', max: 50_000, optional: true })
  narrative?: string;
}

/** A body that dealt with the matter before. */
export class HandlingDto {
  @Text({ description: 'Body', max: 200 })
  body!: string;

  @Day({ description: 'When', optional: true })
  on?: string;

  @Text({ description: 'Number of its document', max: 80, optional: true })
  documentNo?: string;
}

export class RegisterLetterDto extends EntryDto {
  @Text({ description: 'Number in the book of letters', max: 80 })
  bookNo!: string;

  @Text({ description: 'What is demanded, without personal data', max: 1_000 })
  demand!: string;

  @Parts({ description: 'Who dealt with it before', type: () => HandlingDto, count: 20, optional: true })
  handledBefore?: HandlingDto[];

  @Text({ description: 'Paper by which another person was authorised', max: 200, optional: true })
  authorisation?: string;
}

export class CorrectLetterDto extends EntryDto {
  @OneOf({ description: 'What is put right', values: CORRECTABLE })
  field!: Correctable;

  @Text({ description: 'What it should say; a number as its digits', max: 2_000 })
  value!: string;

  @Text({ description: 'Why', max: 1_000 })
  reason!: string;
}

export class HandOverLetterDto extends EntryDto {
  @Text({ description: 'Unit that gets it', max: 80 })
  to!: string;

  @Text({ description: 'On what ground', max: 300 })
  basis!: string;

  @Text({ description: 'Number of the minutes', max: 80, optional: true })
  documentNo?: string;
}
