import { principals, scope, type Actor } from '#access';
import { join } from 'node:path';
import type { Params } from '../sqlite/view-reader.js';
import { ViewReader } from '../sqlite/view-reader.js';
import { denunciationRemindersView } from '../reminders/reminders.view.js';
import { unitsView } from '../units/units.view.js';
import { usersView } from '../users/users.view.js';
import type { View } from '../view.js';
import { denunciationsView } from './denunciations.view.js';

/** What stands in the confidential folder: units for the scope, the denunciations, and what reminds of them. */
export const confidentialViews: readonly View[] = [
  unitsView,
  usersView,
  denunciationsView,
  denunciationRemindersView,
];

/** Where they lie: not among the ordinary views, so that a forgotten filter there cannot leak what is not there. */
export const confidentialFolder = (dataFolder: string): string => join(dataFolder, 'confidential');

/** Opens the confidential views for questions; never writes. Only the module of denunciations asks. */
export const openConfidential = (dataFolder: string): ViewReader =>
  new ViewReader(confidentialFolder(dataFolder), confidentialViews);

const READINGS = /\b(?:FROM|JOIN)\s+(?:[a-z]+_file\.)?denunciations\b/gi;
const MINE = /(?:\bWHERE|\bAND)\s+\{mine ([a-z]+)\}(?!\s*OR\b)/gi;

export type ConfidentialQuery<P extends Params, R> = Readonly<{
  sql: string;
  /** Never set: they carry the types. */
  params?: P;
  row?: R;
}>;

const IN_SCOPE = '(SELECT unit FROM unit_above WHERE above IN (SELECT value FROM json_each(:roots)))';
const IN_OWN_SCOPE = '(SELECT unit FROM unit_above WHERE above IN (SELECT value FROM json_each(:ownRoots)))';
const stands = (alias: string, part: 'excluded' | 'verifier'): string =>
  `EXISTS (SELECT 1 FROM denunciation_people p WHERE p.denunciationId = ${alias}.denunciationId
     AND p.person ${part === 'excluded' ? 'IN (SELECT value FROM json_each(:principals))' : '= :me'}
     AND p.part = '${part}')`;

/**
 * A question about denunciations. Its SQL says `{mine <alias>}` for each reading: in the actor's scope, not
 * excluded, and for somebody who only verifies, one of their own.
 *
 * @throws TypeError when a reading has none: such a question cannot be built, so it cannot be asked
 */
export const confidential = <P extends Params, R>(sql: string): ConfidentialQuery<P, R> => {
  const readings = (sql.match(READINGS) ?? []).length;
  const narrowed = (sql.match(MINE) ?? []).length;
  if (readings === 0 || readings !== narrowed)
    throw new TypeError(`${readings} readings and ${narrowed} scopes`);
  return {
    sql: sql.replace(
      /\{mine ([a-z]+)\}/gi,
      (_, alias: string) =>
        `((${alias}.unit IN ${IN_SCOPE} OR (${alias}.unit IN ${IN_OWN_SCOPE} AND ${stands(alias, 'verifier')}))
          AND NOT ${stands(alias, 'excluded')})`,
    ),
  };
};

const open = confidential<Record<string, never>, { n: number }>(
  'SELECT count(*) AS n FROM denunciations d WHERE {mine d} AND d.open = 1',
);

/** Asks about denunciations on behalf of one actor. */
export class ConfidentialRead {
  constructor(
    private readonly reader: ViewReader,
    readonly actor: Actor,
  ) {}

  all<P extends Params, R>({ sql }: ConfidentialQuery<P, R>, params: P): readonly R[] {
    return this.reader.all<R>(sql, { ...params, ...this.mine() });
  }

  one<P extends Params, R>({ sql }: ConfidentialQuery<P, R>, params: P): R | undefined {
    return this.reader.get<R>(sql, { ...params, ...this.mine() });
  }

  /** How many of them are open. */
  count(): number {
    return this.one(open, {})?.n ?? 0;
  }

  /** A verifier's role opens only what they verify themselves; every other one opens its units. */
  private mine(): Params {
    const { grants, userId } = this.actor;
    const within = (verifier: boolean): string => {
      const own = grants.filter(({ role }) => (role === 'verifier') === verifier);
      return JSON.stringify(scope({ ...this.actor, grants: own }, 'denunciation.read'));
    };
    return {
      roots: within(false),
      ownRoots: within(true),
      me: userId,
      principals: JSON.stringify(principals(this.actor)),
    };
  }
}

/** What the handlers of questions about denunciations get; nothing is read without an actor. */
export class ConfidentialReads {
  constructor(private readonly reader: ViewReader) {}

  as(actor: Actor): ConfidentialRead {
    return new ConfidentialRead(this.reader, actor);
  }

  /** How many are open in these units and below: a number, and nothing of any of them. */
  total(units: readonly string[]): number {
    return this.reader.get<{ n: number }>(TOTAL, { roots: JSON.stringify(units) })?.n ?? 0;
  }

  /** How many are open in these very units, as far as they lie in or below `roots`. */
  totalWithin(units: readonly string[], roots: readonly string[]): number {
    const asked = { units: JSON.stringify(units), roots: JSON.stringify(roots) };
    return (
      this.reader.get<{ n: number }>(`${TOTAL} AND unit IN (SELECT value FROM json_each(:units))`, asked)
        ?.n ?? 0
    );
  }
}

const TOTAL = `SELECT count(*) AS n FROM denunciations_file.denunciations WHERE open = 1 AND unit IN ${IN_SCOPE}`;
