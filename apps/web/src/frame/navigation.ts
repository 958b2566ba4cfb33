import type { IconName } from '../kit/icon.svelte';

export type Place = Readonly<{
  key:
    | 'desk'
    | 'book'
    | 'sessions'
    | 'queue'
    | 'letters'
    | 'denunciations'
    | 'dialogues'
    | 'commitments'
    | 'duties'
    | 'board'
    | 'rates'
    | 'reports'
    | 'reminders'
    | 'papers'
    | 'inspect'
    | 'law'
    | 'units'
    | 'delegations'
    | 'approvals'
    | 'admin';
  href: string;
  icon: IconName;
  /** What one must be allowed to do for this page to be of use. */
  action: string;
  split?: boolean;
}>;

export const places: readonly Place[] = [
  { key: 'desk', href: '/tiep-dan', icon: 'desk', action: 'visit.log' },
  { key: 'queue', href: '/ho-so', icon: 'queue', action: 'case.read' },
  { key: 'letters', href: '/don-thu', icon: 'letters', action: 'letter.read' },
  { key: 'denunciations', href: '/to-cao', icon: 'denunciation', action: 'denunciation.read' },
  { key: 'dialogues', href: '/doi-thoai', icon: 'dialogue', action: 'dialogue.read' },
  { key: 'commitments', href: '/cam-ket', icon: 'commitment', action: 'commitment.read' },
  { key: 'duties', href: '/nghia-vu', icon: 'duties', action: 'duty.read' },
  { key: 'sessions', href: '/tiep-dan/lich', icon: 'calendar', action: 'session.read' },
  { key: 'board', href: '/dieu-hanh', icon: 'board', action: 'board.read', split: true },
  { key: 'rates', href: '/dieu-hanh/ty-le', icon: 'rates', action: 'rates.read' },
  { key: 'reports', href: '/bao-cao', icon: 'book', action: 'report.read' },
  { key: 'reminders', href: '/nhac-viec', icon: 'bell', action: 'reminder.read' },
  { key: 'papers', href: '/giay-to', icon: 'print', action: 'document.read' },
  { key: 'inspect', href: '/kiem-tra', icon: 'inspect', action: 'case.history' },
  { key: 'law', href: '/luat', icon: 'law', action: 'law.read' },
  { key: 'units', href: '/to-chuc', icon: 'units', action: 'unit.reorganise', split: true },
  { key: 'delegations', href: '/quan-tri/uy-quyen', icon: 'user', action: 'delegation.give' },
  { key: 'approvals', href: '/quan-tri/cho-ky', icon: 'commitment', action: 'approval.sign' },
  { key: 'admin', href: '/quan-tri', icon: 'admin', action: 'user.manage' },
];

export const goKeys: Readonly<Record<string, string>> = {
  'go-t': '/tiep-dan',
  'go-h': '/ho-so',
  'go-l': '/don-thu',
  'go-d': '/doi-thoai',
  'go-c': '/cam-ket',
  'go-b': '/dieu-hanh',
  'go-k': '/kiem-tra',
};

/** The navigation entry that a path belongs to: the longest that it starts with. */
export const placeOf = (path: string): string | undefined =>
  places
    .map(({ href }) => href)
    .filter((href) => path === href || path.startsWith(`${href}/`))
    .sort((left, right) => right.length - left.length)[0];

/** Where a role starts its day. */
export const homeOf = (roles: readonly string[]): string => {
  if (roles.includes('officer')) return '/tiep-dan';
  if (roles.includes('leader')) return '/dieu-hanh';
  if (roles.includes('inspector')) return '/kiem-tra';
  return '/quan-tri';
};

/** The pages of use to somebody, the one where their day begins first: a phone shows only so many. */
export const placesFor = (actions: readonly string[], roles: readonly string[]): readonly Place[] => {
  const home = homeOf(roles);
  const own = places.filter(({ action }) => actions.includes(action));
  return [...own.filter(({ href }) => href === home), ...own.filter(({ href }) => href !== home)];
};
