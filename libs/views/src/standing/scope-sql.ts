import { principals, scope, type Action, type Actor } from '#access';

/** How rows of a table name the stream of the matter that they are about. */
const SUBJECT: Readonly<Record<string, (alias: string) => string>> = {
  cases: (a) => `${a}.caseId`,
  visits: (a) => `coalesce(${a}.caseId, '')`,
  letters: (a) => `('letter-' || ${a}.letterId)`,
  dialogues: (a) => `('dialogue-' || ${a}.dialogueId)`,
  dialogue_requests: (a) => `('dialogue-' || ${a}.dialogueId)`,
  documents: (a) => `${a}.about`,
  reminders: (a) => `${a}.about`,
  approvals: (a) => `coalesce(${a}.caseId, '')`,
  late_entries: (a) => `${a}.stream`,
};

const READING = /\b(?:FROM|JOIN)\s+(?:[a-z]+_file\.)?([a-z_]+)\s+([a-z]+)\b/gi;
const SCOPE = /\{scope (\+?)([a-zA-Z.]+)\}/g;

/** Every unit of the actor: for actors who see several, and the plus keeps the planner on the page's own index. */
const MANY = '+$2 IN (SELECT unit FROM unit_above WHERE above IN (SELECT value FROM json_each(:scopeRoots)))';
const OWN = 'IN (SELECT unit FROM unit_above WHERE above IN (SELECT value FROM json_each(:scopeOwnRoots)))';
const EXCLUDED = `(SELECT s.subject FROM standing s WHERE s.part = 'excluded'
  AND s.person IN (SELECT value FROM json_each(:scopePrincipals)))`;
const VERIFIED = `(SELECT s.subject FROM standing s WHERE s.part = 'verifier' AND s.person = :scopePerson)`;

/** For actors who see several units. */
export const inManyUnits = (sql: string): string => sql.replace(SCOPE, MANY);

/** For actors who see one: then the indices that begin with the unit serve. */
export const inOneUnit = (sql: string): string => sql.replace(SCOPE, '$1$2 = :scopeUnit');

/**
 * For the few who do not see all of their units: no row about a matter in which they are in conflict, and where they
 * are only verifiers, of complaints none but their own.
 */
export const inUnitsApart = (sql: string): string => {
  const tables = new Map([...sql.matchAll(READING)].map(([, table = '', alias = '']) => [alias, table]));
  return sql.replace(SCOPE, (scope: string, _plus: string, column: string) => {
    const alias = column.includes('.') ? column.slice(0, column.indexOf('.')) : '';
    const table = tables.get(alias) ?? '';
    const subject = SUBJECT[table]?.(alias);
    const many = inManyUnits(scope);
    if (subject === undefined) return `(${many} OR +${column} ${OWN})`;
    const own = table === 'cases' ? `(${alias}.kind <> 'complaint' OR ${subject} IN ${VERIFIED})` : '1';
    return `((${many} OR (+${column} ${OWN} AND ${own})) AND ${subject} NOT IN ${EXCLUDED})`;
  });
};

/** What `inUnitsApart` asks of an actor. A verifier's role counts only for what they verify themselves. */
export const apartParams = (actor: Actor, action: Action) => {
  const within = (verifier: boolean): readonly string[] => {
    const some = actor.grants.filter(({ role }) => (role === 'verifier') === verifier);
    return scope({ ...actor, grants: some }, action);
  };
  const [roots, own] = [within(false), within(true)];
  return {
    params: {
      scopeRoots: JSON.stringify(roots),
      scopeOwnRoots: JSON.stringify(own),
      scopePrincipals: JSON.stringify(principals(actor)),
      scopePerson: actor.userId,
    },
    onlyVerifies: own.some((unit) => !roots.includes(unit)),
  };
};
