import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { present } from '#kernel';
import { Lanes, MAIL_LANE, type Lane, type ToldKind } from '#notices';
import { Policy } from '../policy/policy.js';
import { WaysOut } from './ways-out.js';

/** How a way out fares. Instants: UTC, ISO 8601; absent: never yet. */
type Fares = Readonly<{ lastSuccess?: string; lastFailure?: Readonly<{ at: string; code: string }> }>;

/** Without any address: those are the operator's. */
type ShownWays = Readonly<{
  /** Absent: this office sends no e-mail. */
  mail?: Fares;
  destinations: readonly (Readonly<{
    name: string;
    kinds: readonly ToldKind[];
    /** Unit ids; absent: the whole office. */
    units?: readonly string[];
  }> &
    Fares)[];
}>;

/** nơi nhận thông báo: who is told what happens here, and whether it arrives. */
@ApiTags('jobs')
@Controller('notices')
export class DestinationsController {
  constructor(
    private readonly ways: WaysOut,
    private readonly lanes: Lanes,
  ) {}

  @Get('destinations')
  @Policy('job.read')
  @ApiOperation({ summary: 'Every way by which something leaves the office, and how it fares' })
  async list(): Promise<ShownWays> {
    const destinations = await Promise.all(
      this.ways.destinations.map(async ({ name, kinds, units }) => ({
        name,
        kinds,
        ...present({ units }),
        ...fares(await this.lanes.of(name)),
      })),
    );
    return {
      ...(this.ways.mail && { mail: fares(await this.lanes.of(MAIL_LANE)) }),
      destinations,
    };
  }
}

const fares = ({ lastSuccess, lastFailure }: Lane): Fares => present({ lastSuccess, lastFailure });
