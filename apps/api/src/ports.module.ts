import { Global, Module, type DynamicModule } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ConflictSubjects } from '#access';
import { Decisions, EventStore } from '#event-store';
import { ExportFiles, ExportProgress } from '#exports';
import { DenouncerVault, Drafts, IdentityVault } from '#identity';
import { CheckpointSigner, LogTree, type SigningKeyFile } from '#integrity';
import { Jobs } from '#jobs';
import { Clock, present } from '#kernel';
import { LawBook } from '#law';
import { Lanes, NoticeBoxes } from '#notices';
import { Units } from '#organisation';
import { Periods, Reports } from '#reports';
import { Rulebook, RunningClocks } from '#rulebook';
import { ReactionCheckpoints, Reactions, reactions, type Progress } from '#reactions';
import { RaisedReminders } from '#views';
import type { Logger } from 'pino';
import { Matters } from './acting/matters.js';
import { Metrics } from './http/metrics.js';
import { RateLimit } from './http/rate-limit.js';
import { EvidenceFiles } from './integrity/evidence-files.js';
import { IntegrityChecks } from './integrity/integrity-checks.js';
import { WaysOut } from './notices/ways-out.js';
import { UnitTree } from './organisation/unit-tree.js';
import { PaperTemplates } from './papers/paper-templates.js';
import { PeerPorts } from './peer/peer-ports.js';
import { SessionCookie } from './policy/session-cookie.js';
import { tracedReaction } from './tracing/traced-reaction.js';
import { WorkerPart } from './worker-part.js';
import { closedPeriodGuard } from './reports/closed-period-guard.js';

/** What a profile has opened: the rest of the server does not know whether it is files or servers. */
export type Ports = Readonly<{
  store: EventStore;
  clock: Clock;
  vault: IdentityVault;
  drafts: Drafts;
  denouncers: DenouncerVault;
  checkpoints: ReactionCheckpoints;
  elsewhere?: Progress;
  part: WorkerPart;
  peers: PeerPorts;
  jobs: Jobs;
  exportFiles: ExportFiles;
  exportProgress: ExportProgress;
  reports: Reports;
  tree: LogTree;
  signingKeys: SigningKeyFile;
  evidence: EvidenceFiles;
  clocks: RunningClocks;
  raised: RaisedReminders;
  cookie: SessionCookie;
  rateLimit: RateLimit;
  notices: Readonly<{ boxes: NoticeBoxes; lanes: Lanes; ways: WaysOut }>;
  metrics: Metrics;
  templates: PaperTemplates;
  log: Logger;
}>;

const openReactions = (ports: Ports, bus: CommandBus, units: Units): Reactions =>
  new Reactions({
    store: ports.store,
    checkpoints: ports.checkpoints,
    ...present({ elsewhere: ports.elsewhere }),
    send: (command) => bus.execute(command),
    units,
    clock: ports.clock,
    reactions,
    around: tracedReaction,
    report: (reaction, error) =>
      ports.log.error({ reaction, error: String(error) }, 'a reaction will try again'),
  });

/** Every port under its abstract class: no strings, no symbols. */
@Global()
@Module({})
export class PortsModule {
  static of(ports: Ports): DynamicModule {
    const periods = new Periods(ports.store);
    const tree = new UnitTree(ports.store);
    const guard = closedPeriodGuard(periods, tree);
    const decisions = new Decisions(ports.store, ports.clock, guard);
    const { tree: logTree, clock, signingKeys: keys } = ports;
    const signer = new CheckpointSigner({ tree: logTree, decisions, clock, keys });
    const checks = new IntegrityChecks(logTree, clock, (error) =>
      ports.log.error({ error: String(error) }, 'the log could not be recomputed'),
    );
    const providers = [
      { provide: EventStore, useValue: ports.store },
      { provide: Clock, useValue: ports.clock },
      { provide: IdentityVault, useValue: ports.vault },
      { provide: Drafts, useValue: ports.drafts },
      { provide: DenouncerVault, useValue: ports.denouncers },
      { provide: Jobs, useValue: ports.jobs },
      { provide: ExportFiles, useValue: ports.exportFiles },
      { provide: ExportProgress, useValue: ports.exportProgress },
      { provide: SessionCookie, useValue: ports.cookie },
      { provide: WorkerPart, useValue: ports.part },
      { provide: PeerPorts, useValue: ports.peers },
      { provide: RateLimit, useValue: ports.rateLimit },
      { provide: NoticeBoxes, useValue: ports.notices.boxes },
      { provide: Lanes, useValue: ports.notices.lanes },
      { provide: WaysOut, useValue: ports.notices.ways },
      { provide: Metrics, useValue: ports.metrics },
      { provide: Rulebook, useValue: new Rulebook(ports.store) },
      { provide: LawBook, useExisting: Rulebook },
      { provide: RunningClocks, useValue: ports.clocks },
      { provide: RaisedReminders, useValue: ports.raised },
      { provide: PaperTemplates, useValue: ports.templates },
      { provide: Decisions, useValue: decisions },
      { provide: Reports, useValue: ports.reports },
      { provide: LogTree, useValue: ports.tree },
      { provide: CheckpointSigner, useValue: signer },
      { provide: IntegrityChecks, useValue: checks },
      { provide: EvidenceFiles, useValue: ports.evidence },
      { provide: Periods, useValue: periods },
      { provide: ConflictSubjects, useClass: Matters },
      { provide: UnitTree, useValue: tree },
      {
        provide: Reactions,
        inject: [CommandBus, Units],
        useFactory: (bus: CommandBus, units: Units) => openReactions(ports, bus, units),
      },
    ];
    return { module: PortsModule, providers, exports: providers.map(({ provide }) => provide) };
  }
}
