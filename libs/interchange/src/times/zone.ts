const DAY_MS = 86_400_000;

type Step = Readonly<{ from: number; offset: number }>;

/**
 * Wall-clock times of an IANA zone as UTC instants. All times are milliseconds since 1970-01-01T00:00Z;
 * a wall time is written as if it were UTC.
 */
export class Zone {
  private readonly years = new Map<number, readonly Step[]>();
  private readonly format: Intl.DateTimeFormat;

  /** @throws RangeError when the runtime knows no such zone */
  constructor(readonly name: string) {
    this.format = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  }

  /**
   * The instant at which the zone's clocks show `wall`. In the hour that autumn repeats: the first pass.
   * In the hour that spring leaves out: as far after the gap as the text lies inside it (02:30 is 03:30).
   */
  instantOf(wall: number): number {
    const before = this.offsetAt(wall - DAY_MS);
    const after = this.offsetAt(wall + DAY_MS);
    if (before === after) return wall - before;
    const early = wall - before;
    const late = wall - after;
    const fits = [early, late].filter((instant) => wall - this.offsetAt(instant) === instant);
    return fits.length > 0 ? Math.min(...fits) : early;
  }

  /** What the zone's clocks show minus UTC, in milliseconds. */
  offsetAt(instant: number): number {
    const steps = this.stepsOf(new Date(instant).getUTCFullYear());
    let offset = 0;
    for (const step of steps) {
      if (step.from > instant) break;
      offset = step.offset;
    }
    return offset;
  }

  private stepsOf(year: number): readonly Step[] {
    const known = this.years.get(year);
    if (known) return known;
    const start = Date.UTC(year, 0, 1);
    const end = Date.UTC(year + 1, 0, 1);
    const steps: Step[] = [{ from: start, offset: this.ask(start) }];
    for (let day = start; day < end; day += DAY_MS) {
      const offset = this.ask(day + DAY_MS);
      if (offset !== steps.at(-1)?.offset) steps.push({ from: this.changeWithin(day, day + DAY_MS), offset });
    }
    this.years.set(year, steps);
    return steps;
  }

  /** First second of (from, to] with another offset than `from`. */
  private changeWithin(from: number, to: number): number {
    const old = this.ask(from);
    let low = from;
    let high = to;
    while (high - low > 1000) {
      const middle = low + Math.floor((high - low) / 2000) * 1000;
      if (this.ask(middle) === old) low = middle;
      else high = middle;
    }
    return high;
  }

  private ask(instant: number): number {
    const part: Record<string, number> = {};
    let bc = false;
    for (const { type, value } of this.format.formatToParts(instant)) {
      if (type === 'era') bc = value.startsWith('B');
      else part[type] = Number(value);
    }
    const at = (name: string): number => part[name] ?? 0;
    const wall = new Date(0);
    wall.setUTCFullYear(bc ? 1 - at('year') : at('year'), at('month') - 1, at('day'));
    wall.setUTCHours(at('hour'), at('minute'), at('second'));
    return wall.getTime() - Math.floor(instant / 1000) * 1000;
  }
}

const zones = new Map<string, Zone>();

/** @throws RangeError when the runtime knows no such zone */
export const zone = (name: string): Zone => {
  const known = zones.get(name) ?? new Zone(name);
  zones.set(name, known);
  return known;
};

export const isZone = (name: string): boolean => {
  try {
    zone(name);
    return true;
  } catch {
    return false;
  }
};
