import { START, type Position } from '#kernel';
import { call } from './calls.js';
import type { Delivered, ServerClient } from './client.js';
import { lastPage, type From } from './pages.js';
import type { Patience } from './patience.js';
import { ownEvent, placeOf, positionOf } from './recorded.js';

const FIRST_PAGE = 16;
const PAGE = 500;

/** Where the log ends, as far as the product is concerned: the server writes events of its own behind ours. */
export class Head {
  private newest = START;

  constructor(
    private readonly client: ServerClient,
    private readonly patience: Patience,
  ) {}

  /** The log is known to reach at least here; costs nothing. */
  get known(): Position {
    return this.newest;
  }

  /** An event of the product was seen here. */
  saw(place: Position): void {
    if (place > this.newest) this.newest = place;
  }

  /** Looks back from the end for an event of the product, no further than where one is known. */
  async find(): Promise<Position> {
    let from: From = 'end';
    for (let max = FIRST_PAGE; ; max = PAGE) {
      const start: From = from;
      const page: Delivered[] = await call((ms) => lastPage(this.client, start, max, ms), this.patience);
      const found = page.map(ownEvent).find((event) => event !== undefined);
      if (found) this.saw(positionOf(found));
      const oldest = page.at(-1)?.event;
      if (found || !oldest || page.length < max || positionOf(oldest) <= this.newest) return this.newest;
      from = placeOf(oldest);
    }
  }
}
