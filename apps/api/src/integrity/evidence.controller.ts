import { Body, Controller, HttpCode, Param, Post, Req, StreamableFile } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { EventStore } from '#event-store';
import { CheckpointSigner, LogTree, TakeEvidence } from '#integrity';
import { Clock, Refusal, refuse, START } from '#kernel';
import { CaseHistory } from '#views';
import type { EdgeRefusal } from '../http/edge-refusals.js';
import { Keyless } from '../http/idempotency.js';
import { By, whoLooks, type Caller } from '../policy/caller.js';
import { Policy } from '../policy/policy.js';
import { OwnPassword } from '../session/own-password.js';
import { StepUp } from '../session/step-up.js';
import { EvidenceFiles } from './evidence-files.js';

export class TakeEvidenceDto {
  @OwnPassword()
  password?: string;
}

const ZIP = 'application/zip';
const SECRET = 'denunciation';
/** The key is not on this machine. */
const KEYLESS: readonly string[] = ['signing-key.missing', 'signing-key.other'];

/** Gói chứng cứ: the history of a case as it lies in the log, with the proofs that an outsider can verify. */
@ApiTags('inspection')
@Controller('inspection/evidence')
export class EvidenceController {
  constructor(
    private readonly tree: LogTree,
    private readonly signer: CheckpointSigner,
    private readonly files: EvidenceFiles,
    private readonly store: EventStore,
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
    private readonly stepUp: StepUp,
    private readonly clock: Clock,
  ) {}

  /** A POST: it asks for the password where that was given some time ago, and leaves a mark each time. */
  @Post('cases/:case')
  @HttpCode(200)
  @Keyless()
  @Policy('evidence.take')
  @ApiOperation({
    summary: 'A case as a bundle that outsiders can verify; that it leaves is written down first',
  })
  @ApiProduces(ZIP)
  async ofCase(
    @Param('case') id: string,
    @Body() { password }: TakeEvidenceDto,
    @By() { actor }: Caller,
    @Req() request: FastifyRequest,
  ): Promise<StreamableFile> {
    const history = await this.queries.execute(new CaseHistory(actor, id));
    if (!history) return refuse<EdgeRefusal>('not-found');
    await this.stepUp.check(request, password);
    await this.cover(request);
    const streams = [history.caseId];
    const asked = { kind: 'case', streams, held: [], madeAt: this.clock.now() } as const;
    const hidden = await this.denunciations();
    const leaving = await this.files.hold((file) => this.tree.evidence({ ...asked, hidden, file }));
    try {
      const taken = { userId: actor.userId, kind: 'case', streams, size: leaving.made.size } as const;
      await this.commands.execute(new TakeEvidence(taken, whoLooks(request)));
    } catch (error) {
      leaving.drop();
      throw error;
    }
    const disposition = 'attachment; filename="chung-cu.zip"';
    return new StreamableFile(leaving.read(), { type: ZIP, disposition, length: leaving.bytes });
  }

  /** What the case has come to by now is proved as well; without the key, what the last checkpoint covers. */
  private async cover(request: FastifyRequest): Promise<void> {
    try {
      await this.signer.sign(whoLooks(request));
    } catch (error) {
      if (!(error instanceof Refusal) || !KEYLESS.includes(String(error.code))) throw error;
    }
  }

  /** Whoever gets the bundle may not see any denunciation: an event that names one stands there as its leaf alone. */
  private async denunciations(): Promise<readonly string[]> {
    const ids = new Set<string>();
    for await (const { events } of this.store.readAll(START, { categories: [SECRET] }))
      for (const { stream } of events) ids.add(stream.slice(SECRET.length + 1));
    return [...ids];
  }
}
