import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Actor, Role } from '#access';
import { localDate, type LocalDate } from '#kernel';
import { scoped, ScopedReads } from '../scoped-read.js';
import type { GrantRecord, UserRecord } from './users.view.js';

export type UserRow = Readonly<{
  userId: string;
  username: string;
  displayName: string;
  roles: readonly Readonly<{
    role: Role;
    unit: string;
    unitName: string;
    validFrom: LocalDate;
    /** Last day of a unit that has ended: its people get a role at the successor by an act of its own. */
    unitEnded?: LocalDate;
    /** Who has the work of that unit today. */
    successor?: Readonly<{ unit: string; name: string }>;
  }>[];
  disabled: boolean;
}>;

/** Users with a grant in a unit that the actor manages, by display name. */
export class Users extends Query<readonly UserRow[]> {
  constructor(readonly actor: Actor) {
    super();
  }
}

export type Officer = Readonly<{ userId: string; displayName: string; unit: string }>;

/** Those to whom a case can be given: officers and leaders in the actor's scope, not disabled. */
export class Officers extends Query<readonly Officer[]> {
  constructor(readonly actor: Actor) {
    super();
  }
}

type GrantLine = GrantRecord &
  Omit<UserRecord, 'revision'> & {
    unitName: string | null;
    unitEnded: string | null;
    successor: string | null;
    successorName: string | null;
  };

const grantsIn = scoped<Record<string, never>, GrantLine>(
  'users.grants',
  'user.read',
  `SELECT g.*, o.username, o.displayName, o.disabled, u.name AS unitName, u.validTo AS unitEnded,
          nullif(u.current, u.id) AS successor, h.name AS successorName
     FROM grants g LEFT JOIN users o ON o.userId = g.userId LEFT JOIN units u ON u.id = g.unit
     LEFT JOIN units h ON h.id = u.current
    WHERE {scope g.unit} AND o.userId IS NOT NULL ORDER BY g.userId, g.role, g.unit`,
);

const officersIn = scoped<Record<string, never>, Officer>(
  'users.officers',
  'case.read',
  `SELECT g.userId, o.displayName, min(g.unit) AS unit
     FROM grants g LEFT JOIN users o ON o.userId = g.userId
    WHERE {scope g.unit} AND g.role IN ('officer', 'clerk', 'adviser', 'verifier', 'leader', 'deputy') AND o.disabled = 0
    GROUP BY g.userId ORDER BY o.displayName, g.userId`,
);

@QueryHandler(Users)
export class UsersHandler implements IQueryHandler<Users> {
  constructor(private readonly reads: ScopedReads) {}

  async execute({ actor }: Users): Promise<readonly UserRow[]> {
    const users = new Map<string, GrantLine[]>();
    for (const line of this.reads.as(actor).all(grantsIn, {})) {
      users.set(line.userId, [...(users.get(line.userId) ?? []), line]);
    }
    return [...users.values()]
      .flatMap(userRow)
      .sort((a, b) => a.displayName.localeCompare(b.displayName, 'vi'));
  }
}

@QueryHandler(Officers)
export class OfficersHandler implements IQueryHandler<Officers> {
  constructor(private readonly reads: ScopedReads) {}

  async execute({ actor }: Officers): Promise<readonly Officer[]> {
    return this.reads.as(actor).all(officersIn, {});
  }
}

const userRow = (lines: readonly GrantLine[]): UserRow[] => {
  const [first] = lines;
  if (!first) return [];
  const { userId, username, displayName, disabled } = first;
  const roles = lines.map((line) => ({
    role: line.role,
    unit: line.unit,
    unitName: line.unitName ?? line.unit,
    validFrom: localDate(line.validFrom),
    ...(line.unitEnded !== null && { unitEnded: localDate(line.unitEnded) }),
    ...(line.successor !== null && {
      successor: { unit: line.successor, name: line.successorName ?? line.successor },
    }),
  }));
  return [{ userId, username, displayName, roles, disabled: disabled === 1 }];
};
