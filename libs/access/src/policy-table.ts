import type { Role } from './domain/user.events.js';

const decides: readonly Role[] = ['leader'];
const records: readonly Role[] = ['officer', 'leader'];
const reads: readonly Role[] = ['officer', 'leader', 'inspector'];
const drawsUp: readonly Role[] = ['adviser'];
const readsReports: readonly Role[] = [
  'officer',
  'clerk',
  'adviser',
  'leader',
  'deputy',
  'inspector',
  'steering',
];
const manages: readonly Role[] = ['administrator'];
const everyRole: readonly Role[] = ['officer', 'leader', 'inspector', 'administrator'];

/**
 * Who may do what (bảng phân quyền), the whole of it. `anyone`: no session needed. `signed-in`: one's own
 * things, whatever the role. A list of roles: whoever holds one of them, in the unit of the grant and in
 * every unit below it. The leader decides, the officer logs and records, the inspector reads and changes
 * nothing, the administrator sees no case.
 */
export const POLICY = {
  public: 'anyone',
  'session.own': 'signed-in',
  'draft.own': 'signed-in',
  'catalogue.read': 'signed-in',

  'visit.log': records,
  'visit.read': reads,
  'people.search': reads,
  'person.read': reads,

  'case.read': reads,
  'case.history': reads,
  'board.read': reads,
  'rates.read': reads,

  'petition.assign': records,
  'petition.answer': records,
  'petition.transfer': records,
  'petition.suspend': records,
  'petition.resume': records,
  'petition.close': records,
  'petition.reopen': decides,

  'complaint.accept': decides,
  'complaint.refuse': decides,
  'complaint.assign': records,
  'complaint.verify': decides,
  'complaint.report': records,
  'complaint.dialogue': records,
  'complaint.extend': decides,
  'complaint.decide': decides,
  'complaint.withdraw': records,
  'complaint.close': decides,
  'complaint.reopen': decides,

  'letter.receive': records,
  'letter.read': reads,
  'letter.register': records,
  'letter.classify': records,
  'letter.confirm': records,
  'letter.correct': records,
  'letter.hand-over': decides,
  'letter.propose': records,
  'letter.guide': records,
  'letter.transfer': records,
  'letter.return': records,
  'letter.file': records,
  'letter.merge': records,
  'letter.urge': records,
  'letter.split': records,
  'letter.refer': decides,
  'letter.route': decides,
  'letter.reply': records,
  'letter.notify': records,
  'letter.tell-forwarder': records,
  'letter.destroy': decides,

  'dialogue.request': records,
  'dialogue.reply': decides,
  'dialogue.plan': records,
  'dialogue.read': reads,
  'dialogue.postpone': decides,
  'dialogue.announce': records,
  'dialogue.collect': records,
  'dialogue.hold': records,
  'dialogue.read-out': records,
  'dialogue.answer': records,
  'dialogue.commit': records,
  'dialogue.guide': records,
  'dialogue.forward': records,
  'dialogue.decline': records,
  'dialogue.sign': records,
  'dialogue.conclude': decides,
  'dialogue.publish': records,
  'dialogue.follow-up': records,
  'dialogue.close': decides,
  'dialogue.cancel': decides,

  'commitment.read': reads,
  'commitment.accept': records,
  'commitment.progress': records,
  'commitment.fulfil': records,
  'commitment.reschedule': decides,
  'commitment.cancel': decides,
  'commitment.notify': records,
  'commitment.hand-over': decides,

  'report.read': readsReports,
  'period.prepare': drawsUp,
  'period.close': decides,

  'unit.read': everyRole,
  'unit.manage': manages,
  'user.read': manages,
  'user.manage': manages,
} as const satisfies Readonly<Record<string, Rule>>;

/** What a permission is asked for: `noun.verb`. Every route and every handler declares one. */
export type Action = keyof typeof POLICY;

export type Rule = 'anyone' | 'signed-in' | readonly Role[];
