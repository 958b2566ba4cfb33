import { idOf, type DomainEvent, type Recorded } from '#kernel';
import type { View, Write } from './view.js';

type Handlers = View['on'];

/** The same handlers, and after each event of such a stream one thing more. */
export const afterEach = (
  on: Handlers,
  category: string,
  then: (write: Write, event: Recorded<DomainEvent>, id: string) => void,
): Handlers =>
  Object.fromEntries(
    Object.entries(on).map(([type, handle]) => [
      type,
      (write: Write, event: Recorded<DomainEvent>): void => {
        handle?.(write, event);
        if (event.stream.startsWith(category)) then(write, event, idOf(event.stream));
      },
    ]),
  );
