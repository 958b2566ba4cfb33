import { CaseField } from '../catalogues/case-field.js';
import { Channel } from '../catalogues/channel.js';
import { EntryDto } from '../http/entry.dto.js';
import { Day, Flag, OneOf, Part, Parts, Text, Uuid, Whole } from '../http/fields.js';
import { UserRefs } from '../http/user-ref.js';
import { CitizenDto } from '../visits/log-visit.dto.js';
import { ContestedDto, ObstacleDto } from './contested.dto.js';
import { ComplainantGroupDto } from './intake.dto.js';

const INSTANCES = ['first', 'second'] as const;
const FORWARDERS = ['front', 'assembly', 'reception-board', 'press', 'other'] as const;

class ComplaintForwarderDto {
  @OneOf({ description: 'Which kind of body must be told the result', values: FORWARDERS })
  kind!: (typeof FORWARDERS)[number];

  @Text({ description: 'Its name', max: 200, optional: true })
  name?: string;
}

class FirstInstanceDto {
  @Text({ description: 'Number of the first decision', max: 80, optional: true })
  decisionNo?: string;

  @Text({ description: 'User id or name of who decided it', max: 120, optional: true })
  resolver?: string;

  @Day({ description: 'Day on which the complainant got the first decision', optional: true })
  receivedOn?: string;
}

/** A complaint that reaches the desk itself, without a visit or letter of this system behind it. */
export class LodgeComplaintDto extends EntryDto {
  @Uuid({ description: 'Made by the client; the same for every repeat' })
  complaintId!: string;

  @Text({ description: 'Unit that settles it; absent: the own one', max: 80, optional: true })
  unit?: string;

  @Channel()
  channel!: string;

  @CaseField()
  field!: string;

  @Text({ description: 'Official summary (trích yếu), without personal data', max: 500 })
  summary!: string;

  @Whole({ description: 'People who complain', min: 1, max: 10_000 })
  people!: number;

  @Part({ description: 'Who complains', type: () => CitizenDto, optional: true })
  citizen?: CitizenDto;

  @Uuid({ description: 'A person who is known already', optional: true })
  subjectId?: string;

  @Text({ description: 'The full account; kept sealed', max: 20_000, optional: true })
  narrative?: string;

  @Flag({ description: 'Remote area; that of the unit when absent', optional: true })
  remote?: boolean;

  @OneOf({ description: 'First or second instance; absent: first', values: INSTANCES, optional: true })
  instance?: (typeof INSTANCES)[number];

  @Flag({ description: 'Against a disciplinary decision (LKN 47)', optional: true })
  discipline?: boolean;

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

  @Part({ description: 'Those who complain together', type: () => ComplainantGroupDto, optional: true })
  group?: ComplainantGroupDto;

  @Part({
    description: 'The first instance, for a second complaint',
    type: () => FirstInstanceDto,
    optional: true,
  })
  first?: FirstInstanceDto;

  @Part({ description: 'Who forwarded it', type: () => ComplaintForwarderDto, optional: true })
  forwardedBy?: ComplaintForwarderDto;
}
