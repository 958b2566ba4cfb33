import type { DomainEvent } from '#kernel';
import { handlerOf, type Handler, type View } from './view.js';

/**
 * Several small views in one file: SQLite joins ten files at most, and a register with few rows needs none of its
 * own. Each keeps its tables and its handlers; a change of any of them rebuilds the file.
 *
 * @throws TypeError when two of them have a table of one name
 */
export const together = (name: string, views: readonly View[]): View => {
  const tables = views.flatMap((view) => view.tables);
  const words = views.flatMap((view) => view.words ?? []);
  const names = [...tables, ...words].map((table) => table.name);
  const twice = names.find((table, index) => names.indexOf(table) !== index);
  if (twice !== undefined) throw new TypeError(`${name}: two tables are called ${twice}`);
  const types = new Set(views.flatMap(({ on }) => Object.keys(on)));
  return {
    name,
    version: versionOf(views),
    tables,
    words,
    indexes: views.flatMap(({ indexes }) => indexes),
    on: Object.fromEntries([...types].map((type) => [type, inTurn(views, type)])),
    ...(views.some(({ any }) => any) && { any: inTurn(views, '') }),
  };
};

/** The sum: it grows with every change of a member and with every new one. Whoever takes one out raises another. */
const versionOf = (views: readonly View[]): number => views.reduce((sum, { version }) => sum + version, 0);

const inTurn = (views: readonly View[], type: string): Handler<DomainEvent> => {
  const handlers = views.flatMap((view) => handlerOf(view, type) ?? []);
  return (write, event) => {
    for (const handle of handlers) handle(write, event);
  };
};
