import type { Role } from './domain/user.events.js';

const decides: readonly Role[] = ['leader'];
const records: readonly Role[] = ['officer', 'leader'];
/** Who verifies records what they found; whoever sends papers records that they went out. */
const verifies: readonly Role[] = ['officer', 'verifier', 'leader'];
const dispatches: readonly Role[] = ['officer', 'clerk', 'adviser', 'leader'];
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

/** Denunciations are need-to-know: these take them in, and tell and send what was decided. */
const denounced: readonly Role[] = ['officer', 'clerk', 'adviser', 'leader', 'deputy'];
const settles: readonly Role[] = ['leader', 'deputy'];
/** Verifiers, each in their own cases; in a small office whoever advises or leads writes it down for them. */
const verifiesDenunciations: readonly Role[] = ['verifier', 'officer', 'adviser', 'leader', 'deputy'];
const seesDenunciations: readonly Role[] = [...denounced, 'verifier', 'inspector', 'custodian'];

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
  'visit.correct': records,
  'visit.answer': records,
  'visit.notify': records,
  'visit.link': records,

  'session.read': reads,
  'session.plan': records,
  'session.post': records,
  'session.notice': records,
  'session.test': records,
  'session.postpone': decides,
  'session.hold': records,
  'session.conclude': decides,
  'session.cancel': decides,

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
  'complaint.report': verifies,
  'complaint.dialogue': verifies,
  'complaint.extend': decides,
  'complaint.decide': decides,
  'complaint.withdraw': records,
  'complaint.close': decides,
  'complaint.reopen': decides,
  'complaint.receive': dispatches,
  'complaint.group': dispatches,
  'complaint.recheck': decides,
  'complaint.record': verifies,
  'complaint.stop': decides,
  'complaint.lift': decides,
  'complaint.council': records,
  'complaint.invite': records,
  'complaint.suspend': decides,
  'complaint.resume': decides,
  'complaint.withdraw-part': records,
  'complaint.leave': records,
  'complaint.terminate': decides,
  'complaint.continue': decides,
  'complaint.lawsuit': records,
  'complaint.send': dispatches,
  'complaint.deliver': dispatches,
  'complaint.publicise': dispatches,
  'complaint.inform': dispatches,
  'complaint.effect': dispatches,
  'complaint.direct': decides,
  'complaint.progress': dispatches,
  'complaint.complete': dispatches,
  'complaint.appeal': dispatches,
  'complaint.review': decides,
  'complaint.correct': records,
  'complaint.handover': decides,
  'complaint.merge': decides,
  'complaint.split': decides,

  'denunciation.read': seesDenunciations,
  'denunciation.history': ['leader', 'deputy', 'inspector', 'custodian', 'clerk', 'adviser', 'officer'],
  'denunciation.register': denounced,
  'denunciation.verify-denouncer': denounced,
  'denunciation.extend-check': denounced,
  'denunciation.accept': settles,
  'denunciation.refuse': settles,
  'denunciation.transfer': settles,
  'denunciation.fast-track': settles,
  'denunciation.notify-denouncer': denounced,
  'denunciation.notify-accused': denounced,
  'denunciation.answer-forwarder': denounced,
  'denunciation.declare-conflict': verifiesDenunciations,
  'denunciation.form-team': settles,
  'denunciation.record-minutes': verifiesDenunciations,
  'denunciation.request-expert': verifiesDenunciations,
  'denunciation.receive-expert-result': verifiesDenunciations,
  'denunciation.hear-accused': verifiesDenunciations,
  'denunciation.extend': settles,
  'denunciation.suspend': settles,
  'denunciation.resume': settles,
  'denunciation.withdraw': denounced,
  'denunciation.disregard-withdrawal': settles,
  'denunciation.terminate': settles,
  'denunciation.report': verifiesDenunciations,
  'denunciation.conclude': settles,
  'denunciation.send-conclusion': denounced,
  'denunciation.notify-conclusion': denounced,
  'denunciation.handle': settles,
  'denunciation.refer': settles,
  'denunciation.report-result': denounced,
  'denunciation.execute': denounced,
  'denunciation.check-redaction': denounced,
  'denunciation.publicise': ['adviser', 'clerk', 'publisher', 'leader', 'deputy'],
  'denunciation.follow-up': denounced,
  'denunciation.close': settles,
  'denunciation.receive-continued': denounced,
  'denunciation.review': settles,
  'denunciation.receive-overdue': denounced,
  'denunciation.escalate': settles,
  'denunciation.overdue-report': denounced,
  'denunciation.take-over': settles,
  'denunciation.hand-over': settles,
  'denunciation.request-protection': denounced,
  'denunciation.grant-protection': settles,
  'denunciation.refuse-protection': settles,
  'denunciation.end-protection': settles,
  /** Who denounces: each look is written down first; an inspector needs a second person besides. */
  'denouncer.reveal': ['custodian', 'leader', 'inspector'],
  'denouncer.request': ['inspector'],
  'denouncer.approve': ['custodian', 'leader'],

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
