import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ConflictSubjects, decide, permit, principals, type Action } from '#access';
import {
  approvalDecider,
  GiveApproval,
  RefuseApproval,
  RequestApproval,
  WithdrawApproval,
  type ApprovalEvent,
  type ApprovalSubject,
  type KnownApproval,
} from '#approvals';
import { EventStore, type Decided, type Who } from '#event-store';
import { refuse, type Resource } from '#kernel';
import type { EdgeRefusal } from '../http/edge-refusals.js';
import { UnitTree } from '../organisation/unit-tree.js';
import { capacityOf, type Author } from '../policy/caller.js';
import { SignedIn } from '../policy/signed-in.js';
import { stateOf } from '../policy/stream-state.js';
import { StoppedViews } from '../upkeep/stopped-views.js';
import { APPROVAL_RIGHTS, unitsOf } from './approval-rights.js';
import { ErasureChecks } from './erasure-checks.js';
import { GuardedRoleDesk } from './guarded-role-desk.js';

type Ask = Readonly<{
  approvalId: string;
  subject: ApprovalSubject;
  unit: string;
  reason: string;
  basis: string;
}>;

/** Asks who may for each kind, of the thing itself, and finds out who the first person is by now. */
@Injectable()
export class ApprovalDesk {
  constructor(
    private readonly commands: CommandBus,
    private readonly store: EventStore,
    private readonly subjects: ConflictSubjects,
    private readonly units: UnitTree,
    private readonly signedIn: SignedIn,
    private readonly erasures: ErasureChecks,
    private readonly views: StoppedViews,
    private readonly roles: GuardedRoleDesk,
  ) {}

  /** @throws Refusal `not-found` for what the caller may not ask for */
  async ask(ask: Ask, by: Author): Promise<Decided> {
    const { ask: action } = APPROVAL_RIGHTS[ask.subject.kind];
    const who = this.whoTo(action, await this.resourcesOf(ask), by);
    return this.commands.execute(new RequestApproval({ ...ask, standsFor: othersOf(by) }, who));
  }

  async give(approvalId: string, by: Author): Promise<Decided> {
    const approval = await this.find(approvalId);
    const { ask, sign } = APPROVAL_RIGHTS[approval.subject.kind];
    const resources = await this.resourcesOf(approval);
    const who = this.whoTo(sign, resources, by);
    if (approval.subject.kind === 'erase-person') await this.erasures.check(approval.subject.subjectId, by);
    if (approval.subject.kind === 'skip-event') this.views.check(approval.subject);
    if (approval.subject.kind === 'grant-role') await this.roles.checkPasswordSet(approval.subject.userId);
    const requester = await this.signedIn.actor(approval.requestedBy);
    const first = {
      mayAsk: resources.every((resource) => decide(requester, ask, resource, this.units.above).allow),
      standsFor: requester ? principals(requester).filter((one) => one !== requester.userId) : [],
    };
    const signature = { approvalId, standsFor: othersOf(by), requester: first };
    return this.commands.execute(new GiveApproval(signature, who));
  }

  async refuse(approvalId: string, reason: string, by: Author): Promise<Decided> {
    const approval = await this.find(approvalId);
    const { sign } = APPROVAL_RIGHTS[approval.subject.kind];
    const who = this.whoTo(sign, await this.resourcesOf(approval), by);
    return this.commands.execute(new RefuseApproval({ approvalId, reason, standsFor: othersOf(by) }, who));
  }

  async withdraw(approvalId: string, reason: string, by: Author): Promise<Decided> {
    const approval = await this.find(approvalId);
    const { ask } = APPROVAL_RIGHTS[approval.subject.kind];
    const who = this.whoTo(ask, await this.resourcesOf(approval), by);
    return this.commands.execute(new WithdrawApproval({ approvalId, reason }, who));
  }

  /** How it ended, as the log has it. */
  async find(approvalId: string): Promise<KnownApproval> {
    const stream = this.store.read<ApprovalEvent>(`approval-${approvalId}`);
    const { state } = await stateOf(approvalDecider, stream);
    return state.status === 'none' ? refuse<EdgeRefusal>('not-found') : state;
  }

  /** A case says itself for whom it does not exist and who decides when its head is in conflict. */
  private async resourcesOf({ subject, unit }: Pick<Ask, 'subject' | 'unit'>): Promise<readonly Resource[]> {
    if (subject.kind !== 'reopen-case')
      return unitsOf(subject.kind, unit, this.units.topmost()).map((one) => ({ unit: one }));
    const noun = this.subjects.of(subject.caseId) ?? refuse<EdgeRefusal>('not-found');
    const { state } = await stateOf(noun, this.store.read(subject.caseId));
    return [noun.resource(state) ?? refuse<EdgeRefusal>('not-found')];
  }

  /** @throws Refusal `policy.*`, which is answered like something absent */
  private whoTo(action: Action, resources: readonly Resource[], by: Author): Who {
    const [grant] = resources.map(permit(by.actor, action, this.units.above));
    const capacity = capacityOf(grant, by.actor, by.unitVersion);
    return { ...by.who(), ...capacity, permit: () => capacity };
  }
}

/** Everybody in whose name the caller can act: together with them they are one person. */
const othersOf = ({ actor }: Author): readonly string[] =>
  principals(actor).filter((one) => one !== actor.userId);
