import { scope, type Action, type Actor } from '#access';
import { ViewReader, type Params } from './sqlite/view-reader.js';
import { apartParams, inManyUnits, inOneUnit, inUnitsApart } from './standing/scope-sql.js';

/** Tables that hold rows of units. Each reading of one needs its own `{scope}`. */
const TABLES = [
  'cases',
  'case_sums',
  'rate_counters',
  'visits',
  'reception_sessions',
  'letters',
  'dialogues',
  'dialogue_requests',
  'commitments',
  'late_entries',
  'documents',
  'reminders',
  'units',
  'unit_successions',
  'reorganisations',
  'grants',
  'establishments',
  'duty_facts',
  'duty_waivers',
  'duty_hand_records',
  'duty_revisions',
  'disclosures',
  'recommendations',
  'programmes',
  'people_boards',
  'delegations',
  'approvals',
];
const SCOPED_TABLES = new RegExp(`\\b(?:FROM|JOIN)\\s+(?:[a-z]+_file\\.)?(?:${TABLES.join('|')})\\b`, 'gi');
const SCOPE = /\{scope (\+?)([a-zA-Z.]+)\}/g;
/** Only where it narrows: after WHERE or AND, never as one side of an OR. */
const NARROWING = /(?:\bWHERE|\bAND)\s+\{scope \+?[a-zA-Z.]+\}(?!\s*OR\b)/gi;

/**
 * What stands beside a row that is in scope already: names of its unit and people, a case's number of
 * visits, a visit's case code, the code of the letter that another one is a part of. */
const BESIDE =
  /\bLEFT JOIN (?:units|users) [a-z]+ ON [a-z]+\.(?:id|userId) = [a-zA-Z.]+|\(SELECT count\(\*\) FROM visits v WHERE v\.caseId = c\.caseId\)|\(SELECT k\.code FROM cases k WHERE k\.caseId = v\.caseId\)|\(SELECT p\.code FROM letters p WHERE p\.letterId = l\.parentLetterId\)|\(SELECT json_group_array\(p\.code\) FROM letters p WHERE p\.parentLetterId = l\.letterId\)/g;

/** Every question that can be asked, for the tests that look at all of them. */
const defined: ScopedQuery<Params, unknown>[] = [];
export const definedQueries = (): readonly ScopedQuery<Params, unknown>[] => defined;

export type ScopedQuery<P extends Params, R> = Readonly<{
  name: string;
  action: Action;
  /** For actors who see several units. */
  many: string;
  /** For actors who see one: then the indices that begin with the unit serve. */
  one: string;
  /** For actors who do not see all of their units: a conflict of interest, or a verifier's own cases. */
  apart: string;
  /** Never set: they carry the types. */
  params?: P;
  row?: R;
}>;

const withoutText = (sql: string): string => sql.replace(/--[^\n]*/g, '').replace(/'[^']*'/g, "''");

/**
 * A named question. Its SQL says `{scope <unit column>}` wherever it reads rows of units, with a plus before
 * the column where no index begins with the unit.
 *
 * @throws TypeError when a reading has no scope: such a question cannot be built, so it cannot be asked
 */
export const scoped = <P extends Params, R>(name: string, action: Action, sql: string): ScopedQuery<P, R> => {
  const bare = withoutText(sql);
  const readings = (bare.replace(BESIDE, '').match(SCOPED_TABLES) ?? []).length;
  const narrowed = (bare.match(NARROWING) ?? []).length;
  if (narrowed === 0 || narrowed < readings || narrowed !== (bare.match(SCOPE) ?? []).length) {
    throw new TypeError(`${name}: ${readings} readings and ${narrowed} scopes`);
  }
  const query: ScopedQuery<P, R> = {
    name,
    action,
    many: inManyUnits(sql),
    one: inOneUnit(sql),
    apart: inUnitsApart(sql),
  };
  defined.push(query);
  return query;
};

/** Asks on behalf of one actor. */
export class ScopedRead {
  constructor(
    private readonly reader: ViewReader,
    readonly actor: Actor,
  ) {}

  all<P extends Params, R>(query: ScopedQuery<P, R>, params: P): readonly R[] {
    const { sql, bound } = this.bind(query, params);
    return this.reader.all<R>(sql, bound);
  }

  one<P extends Params, R>(query: ScopedQuery<P, R>, params: P): R | undefined {
    const { sql, bound } = this.bind(query, params);
    return this.reader.get<R>(sql, bound);
  }

  /** Row by row; see `ViewReader.each`. */
  each<P extends Params, R>(query: ScopedQuery<P, R>, params: P): IterableIterator<R> {
    const { sql, bound } = this.bind(query, params);
    return this.reader.each<R>(sql, bound);
  }

  /** Several questions about one moment. */
  snapshot<Answer>(ask: () => Answer): Answer {
    return this.reader.snapshot(ask);
  }

  /** The log position up to which all answers are true. */
  position(): string {
    return this.reader.position();
  }

  private bind<P extends Params, R>(query: ScopedQuery<P, R>, params: P): { sql: string; bound: Params } {
    const apart = this.apart(query.action);
    if (apart) return { sql: query.apart, bound: { ...params, ...apart } };
    const scopeRoots = JSON.stringify(scope(this.actor, query.action));
    const [only, ...more] = this.reader.all<{ unit: string }>(
      `SELECT DISTINCT unit FROM unit_above WHERE above IN (SELECT value FROM json_each(:scopeRoots)) LIMIT 2`,
      { scopeRoots },
    );
    return only && more.length === 0
      ? { sql: query.one, bound: { ...params, scopeUnit: only.unit } }
      : { sql: query.many, bound: { ...params, scopeRoots } };
  }

  /** What narrows the sight of this actor within their units; undefined for almost everybody. */
  private apart(action: Action): Params | undefined {
    const { params, onlyVerifies } = apartParams(this.actor, action);
    const { scopePrincipals } = params;
    return onlyVerifies || this.reader.get(IN_CONFLICT, { scopePrincipals }) ? params : undefined;
  }
}

const IN_CONFLICT = `SELECT 1 FROM standing s WHERE s.part = 'excluded'
  AND s.person IN (SELECT value FROM json_each(:scopePrincipals)) LIMIT 1`;

/** What query handlers get instead of a database: nothing is read without an actor. */
export class ScopedReads {
  constructor(private readonly reader: ViewReader) {}

  as(actor: Actor): ScopedRead {
    return new ScopedRead(this.reader, actor);
  }
}
