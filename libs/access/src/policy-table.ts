import type { Role } from './domain/user.events.js';
import { RIGHTS } from './rights.js';

const decides = RIGHTS.decides.roles;
const records = RIGHTS.records.roles;
const registers = RIGHTS.registers.roles;
const classifies = RIGHTS.classifies.roles;
const guides = RIGHTS.guides.roles;
const approves = RIGHTS.approves.roles;
const verifies = RIGHTS.verifies.roles;
const dispatches = RIGHTS.dispatches.roles;
const minutes = RIGHTS.minutes.roles;
const publishes = RIGHTS.publishes.roles;
const reads = RIGHTS.reads.roles;
const follows = RIGHTS.follows.roles;
const manages = RIGHTS.manages.roles;
const everyRole = RIGHTS.everyRole.roles;

/** Denunciations are need-to-know: these take them in, and tell and send what was decided. */
const denounced: readonly Role[] = ['officer', 'clerk', 'adviser', 'leader', 'deputy'];
const settles: readonly Role[] = ['leader', 'deputy'];
/** Verifiers, each in their own cases; in a small office whoever advises or leads writes it down for them. */
const verifiesDenunciations: readonly Role[] = ['verifier', 'officer', 'adviser', 'leader', 'deputy'];
const seesDenunciations: readonly Role[] = [...denounced, 'verifier', 'inspector', 'custodian'];
import { REGISTER_POLICY } from './register-policy.js';
import {
  decides,
  denounced,
  dispatches,
  everyRole,
  manages,
  reads,
  records,
  seesDenunciations,
  settles,
  verifies,
  verifiesDenunciations,
} from './role-sets.js';

/**
 * Who may do what (bảng phân quyền), the whole of it. `anyone`: no session needed. `signed-in`: one's own
 * things, whatever the role. A list of roles: whoever holds one of them, in the unit of the grant and in
 * every unit below it. The lists are the rows of the matrix in `rights.ts`; docs/permissions.md prints both.
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
  'board.read': follows,
  'rates.read': follows,
  'late-entry.read': ['leader', 'inspector'],
  'board.read': reads,
  'rates.read': reads,

  'petition.assign': records,
  'petition.answer': records,
  'petition.transfer': records,
  'petition.suspend': records,
  'petition.resume': records,
  'petition.close': records,
  'petition.reopen': decides,
  'petition.notify': records,
  'petition.link-dialogue': records,
  'petition.mediate': records,
  'petition.tell-forwarder': records,
  'petition.hand-over': decides,

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
  'complaint.receive': registers,
  'complaint.group': registers,
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

  'letter.receive': registers,
  'letter.read': reads,
  'letter.register': registers,
  'letter.classify': classifies,
  'letter.confirm': approves,
  'letter.correct': registers,
  'letter.hand-over': decides,
  'letter.propose': classifies,
  'letter.guide': guides,
  'letter.transfer': classifies,
  'letter.return': classifies,
  'letter.file': classifies,
  'letter.merge': classifies,
  'letter.urge': classifies,
  'letter.split': guides,
  'letter.refer': decides,
  'letter.route': decides,
  'letter.reply': registers,
  'letter.notify': guides,
  'letter.tell-forwarder': guides,
  'letter.destroy': decides,

  'dialogue.request': records,
  'dialogue.reply': decides,
  'dialogue.plan': minutes,
  'dialogue.read': follows,
  'dialogue.postpone': decides,
  'dialogue.announce': minutes,
  'dialogue.collect': minutes,
  'dialogue.hold': minutes,
  'dialogue.read-out': minutes,
  'dialogue.answer': minutes,
  'dialogue.commit': minutes,
  'dialogue.guide': minutes,
  'dialogue.forward': minutes,
  'dialogue.decline': minutes,
  'dialogue.sign': minutes,
  'dialogue.conclude': decides,
  'dialogue.publish': publishes,
  'dialogue.follow-up': minutes,
  'dialogue.close': decides,
  'dialogue.cancel': decides,

  'commitment.read': follows,
  'commitment.accept': minutes,
  'commitment.progress': minutes,
  'commitment.fulfil': minutes,
  'commitment.reschedule': decides,
  'commitment.cancel': decides,
  'commitment.notify': minutes,
  'commitment.hand-over': decides,

  'law.read': 'signed-in',
  'law.what-if': [...decides, 'deputy', 'inspector', ...manages],
  'law.propose': manages,
  'law.confirm': manages,

  'reminder.read': reads,
  'reminder.see': records,

  'document.read': reads,
  'document.issue': records,
  'document.void': decides,
  'duty.read': follows,
  ...REGISTER_POLICY,
  'duty.read': reads,
  'duty.fulfil': records,
  'duty.withdraw': records,
  'duty.waive': decides,
  'duty.set': decides,
  'establishment.register': records,
  'establishment.change': records,

  'unit.read': everyRole,
  'unit.manage': manages,
  'unit.reorganise': manages,
  'user.read': manages,
  'user.manage': manages,
  'practice.set-clock': manages,
} as const satisfies Readonly<Record<string, Rule>>;

/** What a permission is asked for: `noun.verb`. Every route and every handler declares one. */
export type Action = keyof typeof POLICY;

export type Rule = 'anyone' | 'signed-in' | readonly Role[];
