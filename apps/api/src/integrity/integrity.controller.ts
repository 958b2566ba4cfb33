import { Body, Controller, Get, Param, ParseIntPipe, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  checkpointDecider,
  CheckpointSigner,
  LogTree,
  monthOf,
  monthOfStream,
  TakeCheckpointOut,
  type HeldOutside,
  type Signed,
} from '#integrity';
import { Clock } from '#kernel';
import { answerOf, type CommandAnswer } from '../http/command-answer.js';
import { Act } from '../policy/act.js';
import { AsAuthor, type Author } from '../policy/caller.js';
import { Policy } from '../policy/policy.js';
import { HELD_LIMIT_DAYS, isOverdue, minutesBetween } from './held-limit.js';
import { CheckIntegrityDto, CheckpointMonthDto, TakeOutDto } from './integrity.dto.js';
import { IntegrityChecks, type LastCheck } from './integrity-checks.js';
import { LoggedCheckpoints, type ShownCheckpoint } from './logged-checkpoints.js';

/** Where the log stands, what of it is signed, and what of that is held outside. Instants are UTC, ISO 8601. */
export type IntegrityState = Readonly<{
  size: number;
  /** The public key in force (vkey). */
  key?: string;
  last?: Readonly<{ size: number; root: string; at: string }>;
  /** Whether the log begins with what the last checkpoint says. */
  continues: boolean;
  /** `minutes`: since it was written down. */
  held?: HeldOutside & Readonly<{ minutes: number }>;
  limitDays: number;
  overdue: boolean;
}>;

/** Toàn vẹn: that history was not changed, for inspectors. What outsiders verify with is docs/proof-format.md. */
@ApiTags('inspection')
@Controller('inspection/integrity')
export class IntegrityController {
  constructor(
    private readonly tree: LogTree,
    private readonly signer: CheckpointSigner,
    private readonly checkpoints: LoggedCheckpoints,
    private readonly checks: IntegrityChecks,
    private readonly commands: CommandBus,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Policy('integrity.read')
  @ApiOperation({
    summary: 'Where the log stands, its last checkpoint, and the newest one that is held outside',
  })
  async state(): Promise<IntegrityState> {
    const { size, key, last, held, continues } = await this.tree.reach();
    const minutes = held && minutesBetween(held.at, this.clock.now());
    return {
      size,
      ...(key !== undefined && { key }),
      ...(last && { last: { size: last.size, root: last.root, at: last.at } }),
      continues,
      ...(held && minutes !== undefined && { held: { ...held, minutes } }),
      limitDays: HELD_LIMIT_DAYS,
      overdue: isOverdue(minutes),
    };
  }

  @Get('checkpoints')
  @Policy('integrity.read')
  @ApiOperation({ summary: 'The checkpoints of a month, newest first, and who holds them outside' })
  async list(
    @Query() { thang }: CheckpointMonthDto,
  ): Promise<{ month: string; checkpoints: readonly ShownCheckpoint[] }> {
    const month = thang ?? (await this.newestMonth());
    return { month, checkpoints: await this.checkpoints.of(month) };
  }

  @Act(
    'checkpoint.sign',
    'checkpoints',
    'Sign a checkpoint now, if the log has grown since the last one',
    201,
  )
  sign(@AsAuthor() by: Author): Promise<Signed> {
    return this.signer.sign(by.who());
  }

  @Act('checkpoint.take-out', 'checkpoints/:month/:size/out', 'Write down who holds a checkpoint from now on')
  async takeOut(
    @Param('month') month: string,
    @Param('size', ParseIntPipe) size: number,
    @Body() { way, holder }: TakeOutDto,
    @AsAuthor() by: Author,
  ): Promise<CommandAnswer> {
    const checkpoint = { size, stream: `${checkpointDecider.category}-${month}` };
    return answerOf(
      await this.commands.execute(new TakeCheckpointOut(checkpoint, { way, holder }, by.who())),
    );
  }

  @Get('check')
  @Policy('integrity.read')
  @ApiOperation({ summary: 'The recomputation that is running on this node, or the last one' })
  async check(): Promise<LastCheck & { heldAt?: string }> {
    const { last } = this.checks;
    if (last.status !== 'done' || last.result.held.length === 0) return last;
    const heldAt = await this.checkpoints.signedAt(Math.max(...last.result.held));
    return { ...last, ...(heldAt !== undefined && { heldAt }) };
  }

  @Act(
    'integrity.read',
    'check',
    'Read the whole log and compute its tree anew; against notes from outside, if given',
  )
  async recompute(@Body() { held = [] }: CheckIntegrityDto): Promise<LastCheck> {
    const { size } = await this.tree.reach();
    return this.checks.start(held.map(asKept), size);
  }

  private async newestMonth(): Promise<string> {
    const { last } = await this.tree.reach();
    return last ? monthOfStream(last.stream) : monthOf(this.clock.today());
  }
}

/** A note as it was signed, whatever its line ends became on the way. */
const asKept = (note: string): string => `${note.replaceAll('\r\n', '\n').trim()}\n`;
