import type { Decider, DomainEvent, LocalDate, UpcasterMap } from '#kernel';

/** What the auditor asked for; absent: everybody, everything. Ids and codes only. */
export type ActFilter = Readonly<{
  /** User id. */
  person?: string;
  role?: string;
  /** Unit and everything below it. */
  unit?: string;
  from?: LocalDate;
  to?: LocalDate;
  kind?: string;
}>;

type At = { userId: string; occurredOn: LocalDate; filter: ActFilter };

/** An inspector looked at who did what. Written down before anything is shown, once for the same question in 15 minutes. */
export type AuditLookedAt = DomainEvent<'AuditLookedAt', At & { lookedAt: string }>;
/** The same as a file that leaves the program; each time. */
export type AuditExported = DomainEvent<'AuditExported', At & { rows: number }>;

export type AuditLookEvent = AuditLookedAt | AuditExported;

type Asked = Readonly<{ userId: string; occurredOn: LocalDate; filter: ActFilter }>;

/** `now` is a UTC instant. */
export type AuditLookCommand = Asked &
  (Readonly<{ type: 'look'; now: string }> | Readonly<{ type: 'export'; rows: number }>);

/** Last look for each question, UTC. */
type AuditLooks = Readonly<{ looks: Readonly<Record<string, string>> }>;

const SAME_LOOK_MS = 15 * 60_000;

const keyOf = ({ person, role, unit, from, to, kind }: ActFilter): string =>
  JSON.stringify([person, role, unit, from, to, kind]);

const decide = ({ looks }: AuditLooks, command: AuditLookCommand): readonly AuditLookEvent[] => {
  const { userId, occurredOn, filter } = command;
  if (command.type === 'export')
    return [{ type: 'AuditExported', data: { userId, occurredOn, filter, rows: command.rows } }];
  const last = looks[keyOf(filter)];
  if (last !== undefined && Date.parse(command.now) - Date.parse(last) < SAME_LOOK_MS) return [];
  return [{ type: 'AuditLookedAt', data: { userId, occurredOn, filter, lookedAt: command.now } }];
};

export const auditLookUpcasters: UpcasterMap<AuditLookEvent> = {};

/** Who audited what, stream `auditlook-<user id>-<day>`. */
export const auditLookDecider: Decider<AuditLooks, AuditLookCommand, AuditLookEvent> = {
  category: 'auditlook',
  initial: { looks: {} },
  decide,
  evolve: ({ looks }, { type, data }) =>
    type === 'AuditLookedAt' ? { looks: { ...looks, [keyOf(data.filter)]: data.lookedAt } } : { looks },
};
