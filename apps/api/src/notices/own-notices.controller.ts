import { randomInt } from 'node:crypto';
import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { actions } from '#access';
import { Jobs } from '#jobs';
import { Clock, refuse } from '#kernel';
import {
  askAddress,
  confirmAddress,
  forgetAddress,
  NOTICE_KINDS,
  NoticeBoxes,
  turnOff,
  type NoticeBox,
  type NoticeKind,
  type NoticeRefusal,
} from '#notices';
import { Keyless } from '../http/idempotency.js';
import { fromQueue } from '../jobs/queue-away.js';
import { By, type Caller } from '../policy/caller.js';
import { Policy } from '../policy/policy.js';
import { NoticeAddressDto, NoticeCodeDto, NoticeKindsDto } from './notice.dto.js';
import { MAIL_CODE_JOB } from './tell-by-mail.js';
import { WaysOut } from './ways-out.js';

/** How the caller is told by e-mail. */
type OwnNotices = Readonly<{
  /** Whether this office sends e-mail at all. */
  possible: boolean;
  address?: string;
  /** The mail server refuses the address. */
  refused: boolean;
  /** An address to which a code was sent, and until when the code works: UTC, ISO 8601. */
  asked?: Readonly<{ address: string; until: string }>;
  /** What there is to be told in the caller's roles. */
  kinds: readonly Readonly<{ kind: NoticeKind; on: boolean }>[];
}>;

/** thông báo của tôi: everybody sets the own address; it is no act of the office and stands in no log. */
@ApiTags('session')
@Controller('session/notices')
export class OwnNoticesController {
  constructor(
    private readonly boxes: NoticeBoxes,
    private readonly ways: WaysOut,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Policy('session.own')
  @ApiOperation({ summary: 'Where and of what the caller is told by e-mail' })
  async own(@By() caller: Caller): Promise<OwnNotices> {
    return this.shown(caller, await this.boxes.of(caller.actor.userId));
  }

  @Post('address')
  @HttpCode(200)
  @Keyless()
  @Policy('session.own')
  @ApiOperation({ summary: 'Name the own address; a code is sent there' })
  async ask(@Body() { address }: NoticeAddressDto, @By() caller: Caller): Promise<OwnNotices> {
    if (!this.ways.mail) refuse<NoticeRefusal>('notice.no-mail');
    const { userId } = caller.actor;
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    const now = this.clock.now();
    const box = await this.boxes.change(userId, (was) => askAddress(was, address.trim(), code, now));
    const id = `${userId}.${Date.parse(now)}`;
    await fromQueue(this.jobs.add([{ kind: MAIL_CODE_JOB, id, data: { user: userId } }]));
    return this.shown(caller, box);
  }

  @Post('confirm')
  @HttpCode(200)
  @Keyless()
  @Policy('session.own')
  @ApiOperation({ summary: 'Show by the code that mail to the address arrives' })
  async confirm(@Body() { code }: NoticeCodeDto, @By() caller: Caller): Promise<OwnNotices> {
    const now = this.clock.now();
    let right = false;
    const box = await this.boxes.change(caller.actor.userId, (was) => {
      const confirmed = confirmAddress(was, code, now);
      ({ right } = confirmed);
      return confirmed.box;
    });
    return right ? this.shown(caller, box) : refuse<NoticeRefusal>('notice.code-wrong');
  }

  @Delete('address')
  @HttpCode(204)
  @Policy('session.own')
  @ApiOperation({ summary: 'Be told nothing any more; the address is forgotten' })
  async forget(@By() { actor }: Caller): Promise<void> {
    await this.boxes.change(actor.userId, forgetAddress);
  }

  @Put('kinds')
  @Keyless()
  @Policy('session.own')
  @ApiOperation({ summary: 'Choose of what not to be told' })
  async choose(@Body() { off }: NoticeKindsDto, @By() caller: Caller): Promise<OwnNotices> {
    const box = await this.boxes.change(caller.actor.userId, (was) => turnOff(was, off));
    return this.shown(caller, box);
  }

  private shown({ actor }: Caller, { address, asked, aside, off }: NoticeBox): OwnNotices {
    const manages = actions(actor).includes('job.read');
    const kinds = NOTICE_KINDS.filter((kind) => kind !== 'failed-jobs' || manages);
    return {
      possible: this.ways.mail !== undefined,
      ...(address !== undefined && { address }),
      refused: aside === 'refused',
      ...(asked &&
        asked.until > this.clock.now() && { asked: { address: asked.address, until: asked.until } }),
      kinds: kinds.map((kind) => ({ kind, on: !off.includes(kind) })),
    };
  }
}
