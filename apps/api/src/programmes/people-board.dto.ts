import { ESTABLISHMENT_KINDS, PEOPLE_BOARDS, type EstablishmentKind, type PeopleBoard } from '#law';
import { EntryDto } from '../http/entry.dto.js';
import { Day, OneOf, Text, Uuid, Whole } from '../http/fields.js';

export class ElectPeopleBoardDto extends EntryDto {
  @Uuid({ description: 'Made by the client' })
  boardId!: string;

  @Text({ description: 'Unit; the caller’s own when absent', max: 80, optional: true })
  unit?: string;

  @Text({ description: 'Establishment, where not the unit itself', max: 80, optional: true })
  establishment?: string;

  @OneOf({ description: 'Kind of establishment where it is formed', values: ESTABLISHMENT_KINDS })
  at!: EstablishmentKind;

  @OneOf({ description: 'Board of the people', values: PEOPLE_BOARDS })
  board!: PeopleBoard;

  @Whole({ description: 'Members elected', min: 0, max: 1_000 })
  members!: number;

  @Whole({ description: 'Hamlets and residential groups', min: 0, max: 1_000, optional: true })
  hamlets?: number;

  @Day({ description: 'Term from' })
  from!: string;

  @Day({ description: 'Term to' })
  to!: string;

  @Text({ description: 'Minutes or decision that recognises the result', max: 80 })
  documentNo!: string;
}

export class ChangePeopleBoardDto extends EntryDto {
  @Whole({ description: 'Members now', min: 0, max: 1_000 })
  members!: number;

  @Text({ description: 'Who joined or left, without names', max: 500 })
  reason!: string;

  @Text({ description: 'Document', max: 80 })
  documentNo!: string;
}
