import type { CommandBus, ICommand, IQuery, QueryBus } from '@nestjs/cqrs';
import { inSpan } from './spans.js';

/** A span for every command, by its type alone, whoever sent it: a person, a reaction or a job. */
export const traceCommands = (bus: CommandBus): void => {
  const execute: (command: ICommand) => Promise<unknown> = bus.execute.bind(bus);
  const traced = (command: ICommand): Promise<unknown> => {
    const type = command.constructor.name;
    return inSpan(`command ${type}`, { attributes: { 'nghedan.command': type } }, async (span) => {
      const answer = await execute(command);
      span.setAttribute('nghedan.outcome', 'done');
      return answer;
    });
  };
  Object.assign(bus, { execute: traced });
};

/** The same for every question. */
export const traceQueries = (bus: QueryBus): void => {
  const execute: (query: IQuery) => Promise<unknown> = bus.execute.bind(bus);
  const traced = (query: IQuery): Promise<unknown> => {
    const type = query.constructor.name;
    return inSpan(`query ${type}`, { attributes: { 'nghedan.query': type } }, () => execute(query));
  };
  Object.assign(bus, { execute: traced });
};
