import { idOf, type DomainEvent, type Recorded } from '#kernel';
import type { Handler, Write } from './view.js';

/** The same handlers, and after each event of such a stream one thing more. */
export const afterEach = <Handlers extends object>(
  on: Handlers,
  category: string,
  then: (write: Write, event: Recorded<DomainEvent>, id: string) => void,
): Handlers => {
  const more =
    (handle: Handler<DomainEvent>): Handler<DomainEvent> =>
    (write, event) => {
      handle(write, event);
      if (event.stream.startsWith(category)) then(write, event, idOf(event.stream));
    };
  const handlers = Object.entries<Handler<DomainEvent>>(on as Readonly<Record<string, Handler<DomainEvent>>>);
  return Object.fromEntries(handlers.map(([type, handle]) => [type, more(handle)])) as Handlers;
};
