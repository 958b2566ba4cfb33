import { refuse, type Decider, type LocalDate } from '#kernel';
import type { AccessEvent } from './access.events.js';

/** Minutes for which a second opening in the same session is the same look. */
export const SAME_LOOK_MINUTES = 15;

type Entry = Readonly<{ denunciationId: string; occurredOn: LocalDate }>;

/** `now` is a UTC instant. Whether the person may look at the case at all was asked before. */
export type AccessCommand = Entry &
  (
    | Readonly<{ type: 'view'; session: string; now: string }>
    | Readonly<{ type: 'request'; requestId: string; purpose: string; by: string }>
    | Readonly<{ type: 'approve'; requestId: string; by: string }>
    | Readonly<{
        type: 'reveal';
        alias: string;
        purpose: string;
        by: string;
        session: string;
        /** Whether this person needs the agreement of a second one (8.5). */
        needsApproval: boolean;
      }>
  );

export type AccessRefusal =
  | 'identity.purpose-missing'
  | 'identity.approval-missing'
  | 'identity.request-unknown'
  | 'identity.own-request';

type Request = Readonly<{ requestId: string; by: string; purpose: string; approved: boolean; used: boolean }>;

export type Access = Readonly<{
  /** Last look of each session, UTC. */
  looks: Readonly<Record<string, string>>;
  requests: readonly Request[];
}>;

const no = refuse<AccessRefusal>;

const decide = (access: Access, command: AccessCommand): readonly AccessEvent[] => {
  const { denunciationId, occurredOn } = command;
  const at = { denunciationId, occurredOn };
  switch (command.type) {
    case 'view': {
      const { session, now } = command;
      return isSameLook(access.looks[session], now)
        ? []
        : [{ type: 'ConfidentialCaseViewed', data: { ...at, session, viewedAt: now } }];
    }
    case 'request': {
      const { requestId, purpose, by } = command;
      if (access.requests.some((one) => one.requestId === requestId)) return [];
      const said = purposeOf(purpose);
      return [
        { type: 'IdentityAccessRequested', data: { ...at, requestId, purpose: said, requestedBy: by } },
      ];
    }
    case 'approve':
      return approve(access, command, at);
    case 'reveal':
      return reveal(access, command, at);
  }
};

const isSameLook = (last: string | undefined, now: string): boolean =>
  last !== undefined && Date.parse(now) - Date.parse(last) < SAME_LOOK_MINUTES * 60_000;

const purposeOf = (purpose: string): string => purpose.trim() || no('identity.purpose-missing');

type Command<Type extends AccessCommand['type']> = Extract<AccessCommand, { type: Type }>;

/** Nobody agrees to a request of their own. */
const approve = (
  access: Access,
  { requestId, by }: Command<'approve'>,
  at: Entry,
): readonly AccessEvent[] => {
  const request = access.requests.find((one) => one.requestId === requestId);
  if (!request) return no('identity.request-unknown');
  if (request.by === by) return no('identity.own-request');
  return request.approved
    ? []
    : [{ type: 'IdentityAccessApproved', data: { ...at, requestId, approvedBy: by } }];
};

/** Whoever needs a second person has an agreed request that was not used yet; it stands for this look alone. */
const reveal = (
  access: Access,
  { alias, purpose, by, session, needsApproval }: Command<'reveal'>,
  at: Entry,
): readonly AccessEvent[] => {
  const said = purposeOf(purpose);
  const leave = access.requests.find((one) => one.by === by && one.approved && !one.used);
  if (needsApproval && !leave) return no('identity.approval-missing');
  const used = needsApproval && leave ? { requestId: leave.requestId } : {};
  return [{ type: 'IdentityViewed', data: { ...at, alias, purpose: said, ...used, session } }];
};

const evolve = (access: Access, { type, data }: AccessEvent): Access => {
  const marked = (requestId: string | undefined, by: Partial<Request>): Access => ({
    ...access,
    requests: access.requests.map((one) => (one.requestId === requestId ? { ...one, ...by } : one)),
  });
  switch (type) {
    case 'ConfidentialCaseViewed':
      return { ...access, looks: { ...access.looks, [data.session]: data.viewedAt } };
    case 'IdentityAccessRequested': {
      const { requestId, requestedBy: by, purpose } = data;
      const request = { requestId, by, purpose, approved: false, used: false };
      return { ...access, requests: [...access.requests, request] };
    }
    case 'IdentityAccessApproved':
      return marked(data.requestId, { approved: true });
    case 'IdentityViewed':
      return marked(data.requestId, { used: true });
  }
};

/** Who looked at a denunciation and at the name behind it: stream `access-<id of the denunciation>`. */
export const accessDecider: Decider<Access, AccessCommand, AccessEvent> = {
  category: 'access',
  initial: { looks: {}, requests: [] },
  decide,
  evolve,
};
