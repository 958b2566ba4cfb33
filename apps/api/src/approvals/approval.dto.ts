import { GUARDED_ROLES, type GuardedRole } from '#access';
import { viewNames } from '#views';
import { OneOf, Text, Uuid } from '../http/fields.js';
import { OwnPassword } from '../session/own-password.js';

/** What every request says; it stands in the log in clear, so that it names nobody. */
export class AskDto {
  @Uuid({ description: 'Made by the sender; the request is known by it' })
  approvalId!: string;

  @Text({ description: 'Why; without names, numbers or addresses of citizens', max: 1000 })
  reason!: string;

  @Text({ description: 'Number and date of the document behind it', max: 200 })
  basis!: string;
}

/** What reaches far is asked for by whoever has given the own password lately. */
export class AskAgainDto extends AskDto {
  @OwnPassword()
  ownPassword?: string;
}

export class AskForRoleDto extends AskAgainDto {
  @Text({ description: 'User id of an account that exists', max: 80, optional: true })
  userId?: string;

  @Text({ description: 'User name of a new account', max: 60, optional: true })
  username?: string;

  @Text({ description: 'Name of the new account as colleagues know it', max: 120, optional: true })
  displayName?: string;

  @OneOf({ description: 'Role that takes two persons', values: GUARDED_ROLES })
  role!: GuardedRole;

  @Text({ description: 'Unit; the role holds below it too', max: 80 })
  unit!: string;
}

export class AskForErasureDto extends AskAgainDto {
  @Text({ description: 'Id of the person, as `people/search` tells it', max: 80, optional: true })
  subjectId?: string;

  @Text({ description: 'In its place: id or code of the case whose citizen it is', max: 80, optional: true })
  case?: string;
}

export class AskForReopeningDto extends AskDto {
  @Text({ description: 'Id or code of the petition or complaint', max: 80 })
  case!: string;
}

export class AskForSkipDto extends AskAgainDto {
  @OneOf({ description: 'View that stopped', values: viewNames })
  view!: string;

  @Text({ description: 'Id of the event at which it stopped', max: 80 })
  eventId!: string;
}

export class SignDto {
  @OwnPassword()
  password?: string;
}

export class WhyDto {
  @Text({ description: 'Why', max: 1000 })
  reason!: string;
}
