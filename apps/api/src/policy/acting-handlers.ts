import type { Action } from '#access';

/** Accounts, acting for others, and what takes two persons: a part of `HANDLER_POLICIES`. */
export const ACTING_HANDLERS = {
  RegisterUser: 'user.manage',
  GrantRole: 'user.manage',
  RevokeRole: 'user.manage',
  DisableUser: 'user.manage',
  IssuePasswordLink: 'user.manage',
  Users: 'user.read',
  DelegatePowers: 'delegation.give',
  RevokeDelegation: 'delegation.revoke',
  Delegations: 'delegation.read',
  DeclareConflict: 'conflict.declare',
  WithdrawConflict: 'conflict.withdraw',
  RequestApproval: 'approval.ask',
  GiveApproval: 'approval.sign',
  RefuseApproval: 'approval.sign',
  WithdrawApproval: 'approval.ask',
  ExpireApproval: 'reaction',
  CarryOutApproval: 'reaction',
  ErasePerson: 'reaction',
  WatchReveals: 'reaction',
  WallLetterSender: 'reaction',
  Approvals: 'approval.read',
  LookAtActs: 'act.read',
  Acts: 'act.read',
} as const satisfies Readonly<Record<string, Action | 'reaction'>>;
