import { principals, scope, type Action, type Actor } from '#access';
import { join } from 'node:path';
import type { Params } from '../sqlite/view-reader.js';
import { ViewReader } from '../sqlite/view-reader.js';
import { denunciationRemindersView } from '../reminders/reminders.view.js';
import { actsView } from '../acts/acts.view.js';
import { standingView } from '../standing/standing.view.js';
import { unitsView } from '../units/units.view.js';
import { usersView } from '../users/users.view.js';
import { together } from '../together.js';
import type { View } from '../view.js';
import { walledLettersView } from '../wall/walled-letters.view.js';
import { walledPeopleView } from '../wall/walled-people.view.js';
import { walledDocumentsView, walledEntriesView } from '../wall/walled-registers.js';
import { walledVisitsView } from '../wall/walled-visits.view.js';
import { denunciationsView } from './denunciations.view.js';
import type { Cell } from './small-cells.js';

/**
 * What stands in the confidential folder: units for the scope, the denunciations, what brought them in and reminds of
 * them, and who did what.
 */
export const confidentialViews: readonly View[] = [
  unitsView,
  usersView,
  denunciationsView,
  denunciationRemindersView,
  together('wall', [
    walledPeopleView,
    walledLettersView,
    walledVisitsView,
    walledDocumentsView,
    walledEntriesView,
  ]),
  together('acts', [actsView, standingView]),
];

/** Where they lie: not among the ordinary views, so that a forgotten filter there cannot leak what is not there. */
export const confidentialFolder = (dataFolder: string): string => join(dataFolder, 'confidential');

/** Opens the confidential views for questions; never writes. Only the module of denunciations asks. */
export const openConfidential = (dataFolder: string): ViewReader =>
  new ViewReader(confidentialFolder(dataFolder), confidentialViews);

const TABLES = 'denunciations|letters|visits';
const READINGS = new RegExp(`\\b(?:FROM|JOIN)\\s+(?:[a-z]+_file\\.)?(?:${TABLES})\\b`, 'gi');
const MINE = /(?:\bWHERE|\bAND)\s+\{mine(?:-letter|-visit)? ([a-z]+)\}(?!\s*OR\b)/gi;

/** What stands beside a letter that was reached already: the codes of that of which it is a part, and of its parts. */
const BESIDE =
  /\(SELECT p\.code FROM letters p WHERE p\.letterId = l\.parentLetterId\)|\(SELECT json_group_array\(p\.code\) FROM letters p WHERE p\.parentLetterId = l\.letterId\)/g;

export type ConfidentialQuery<P extends Params, R> = Readonly<{
  sql: string;
  /** Never set: they carry the types. */
  params?: P;
  row?: R;
}>;

const IN_SCOPE = '(SELECT unit FROM unit_above WHERE above IN (SELECT value FROM json_each(:roots)))';
const IN_OWN_SCOPE = '(SELECT unit FROM unit_above WHERE above IN (SELECT value FROM json_each(:ownRoots)))';

type Part = 'excluded' | 'verifier';

/** Whether the reader has this part in one of the denunciations with these ids (SQL, a list). */
const stands = (ids: string, part: Part): string =>
  `EXISTS (SELECT 1 FROM denunciation_people p WHERE p.denunciationId IN ${ids}
     AND p.person ${part === 'excluded' ? 'IN (SELECT value FROM json_each(:principals))' : '= :me'}
     AND p.part = '${part}')`;

/** Whether a letter or a visit among these streams names the reader as accused. */
const isNamed = (streams: string): string =>
  `EXISTS (SELECT 1 FROM walled_people w WHERE w.person IN (SELECT value FROM json_each(:principals)) AND w.about IN ${streams})`;

const narrowed = (unit: string, ids: string, excluded: string): string =>
  `((${unit} IN ${IN_SCOPE} OR (${unit} IN ${IN_OWN_SCOPE} AND ${stands(ids, 'verifier')}))
    AND NOT ${stands(ids, 'excluded')}${excluded})`;

/** Each placeholder: a denunciation, or a letter or a visit with the denunciation that came of it. */
const NARROWING: Readonly<Record<string, (alias: string) => string>> = {
  mine: (d) => narrowed(`${d}.unit`, `(${d}.denunciationId)`, ''),
  'mine-letter': (l) =>
    narrowed(
      `${l}.unit`,
      `(SELECT ${l}.letterId UNION ALL SELECT j.denunciationId FROM denunciations j
         WHERE j.code = ${l}.sentTo OR 'denunciation-' || j.denunciationId = ${l}.sentTo)`,
      ` AND NOT ${isNamed(`(SELECT 'letter-' || ${l}.letterId UNION ALL
         SELECT 'visit-' || k.visitId FROM visit_links k WHERE k.letterId = ${l}.letterId)`)}
        AND ${l}.letterId IN (SELECT letterId FROM walled_letters)`,
    ),
  'mine-visit': (v) =>
    narrowed(
      `${v}.unit`,
      `(SELECT ${v}.visitId UNION ALL SELECT k.letterId FROM visit_links k WHERE k.visitId = ${v}.visitId)`,
      ` AND NOT ${isNamed(`(SELECT 'visit-' || ${v}.visitId UNION ALL
         SELECT 'letter-' || k.letterId FROM visit_links k WHERE k.visitId = ${v}.visitId)`)}`,
    ),
};

/**
 * A question about denunciations. Its SQL says `{mine <alias>}` for each reading of one, `{mine-letter <alias>}` and
 * `{mine-visit <alias>}` for what brought them in: in the actor's scope, not excluded, and for somebody who only
 * verifies, one of their own.
 *
 * @throws TypeError when a reading has none: such a question cannot be built, so it cannot be asked
 */
export const confidential = <P extends Params, R>(sql: string): ConfidentialQuery<P, R> => {
  const readings = (sql.replace(BESIDE, '').match(READINGS) ?? []).length;
  const scopes = (sql.match(MINE) ?? []).length;
  if (readings === 0 || readings !== scopes) throw new TypeError(`${readings} readings and ${scopes} scopes`);
  return {
    sql: sql.replace(
      /\{(mine(?:-letter|-visit)?) ([a-z]+)\}/gi,
      (_, kind: string, alias: string) => NARROWING[kind]?.(alias) ?? '0',
    ),
  };
};

const open = confidential<Record<string, never>, { n: number }>(
  'SELECT count(*) AS n FROM denunciations d WHERE {mine d} AND d.open = 1',
);

/** Asks about denunciations on behalf of one actor. */
export class ConfidentialRead {
  /** @param action what the roles must allow besides seeing denunciations: both in the same unit */
  constructor(
    private readonly reader: ViewReader,
    readonly actor: Actor,
    private readonly action: Action = 'denunciation.read',
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
      const see = new Set(scope({ ...this.actor, grants: own }, 'denunciation.read'));
      return JSON.stringify(
        scope({ ...this.actor, grants: own }, this.action).filter((unit) => see.has(unit)),
      );
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

  as(actor: Actor, action?: Action): ConfidentialRead {
    return new ConfidentialRead(this.reader, actor, action);
  }

  /** How many are open in each unit there is: figures, and nothing of any of them. */
  cells(): readonly Cell[] {
    return this.reader
      .all<{ unit: string; parent: string | null; open: number }>(CELLS, {})
      .map(({ unit, parent, open: n }) => ({ unit, open: n, ...(parent !== null && { parent }) }));
  }

  /** These units and everything below them. */
  unitsIn(roots: readonly string[]): ReadonlySet<string> {
    const rows = this.reader.all<{ unit: string }>(
      'SELECT DISTINCT unit FROM unit_above WHERE above IN (SELECT value FROM json_each(:roots))',
      { roots: JSON.stringify(roots) },
    );
    return new Set(rows.map(({ unit }) => unit));
  }
}

const CELLS = `SELECT u.id AS unit, u.parent,
    (SELECT count(*) FROM denunciations_file.denunciations d WHERE d.open = 1 AND d.unit = u.id) AS open
  FROM units u ORDER BY u.id`;
