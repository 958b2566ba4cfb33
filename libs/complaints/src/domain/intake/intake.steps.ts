import { present } from '#kernel';
import { regimeOf, type EntryNote } from '#law';
import { clock, rulesOf, settlement, timeBarOf, type Procedure } from '../complaint.clocks.js';
import { competentResolver, exists } from '../competence.js';
import { competentElsewhere, isHeldAt, refusesByLevel } from '../competent-level.js';
import type { ComplaintEvent } from '../complaint.events.js';
import { no } from '../complaint.refusal.js';
import type { KnownComplaint } from '../complaint.state.js';
import { checkGroup } from '../representatives.js';
import type { StepAt, StepsOf } from '../step.js';
import type { Accept, IntakeStep, Receive } from './intake.command.js';

export const receive = (note: EntryNote, command: Receive): ComplaintEvent => {
  const { complaintId, occurredOn, code, unit, channel, field, summary, people, origin, remote } = command;
  const { subject, narrative, contested, complainedAbout, group, first, forwardedBy, law } = command;
  const { instance = 'first', discipline = false, obstacles } = command;
  if (group) checkGroup(group, occurredOn);
  const procedure: Procedure = { instance, discipline };
  const timeBar = contested && timeBarOf(law, procedure, contested, remote, obstacles);
  return {
    type: 'ComplaintReceived',
    data: {
      complaintId,
      occurredOn,
      ...note,
      code,
      unit,
      channel,
      field,
      summary,
      ...present({ subject }),
      people,
      origin: { kind: origin.kind, ref: origin.ref },
      ...present({ narrative, contested, complainedAbout, group, first, forwardedBy }),
      ...(instance === 'second' ? { instance } : {}),
      ...(discipline ? { discipline } : {}),
      remote,
      accept: clock(law, { rule: rulesOf(procedure).accept, from: occurredOn }),
      reply: clock(law, { rule: 'TCD.REPLY', from: occurredOn }),
      ...present({ timeBar }),
    },
  };
};

/** Who settled the first complaint does not settle the second; nor does whom it is about, then. */
const checkResolver = (
  { instance, first, complainedAbout }: KnownComplaint,
  { resolver, complainedAbout: about = complainedAbout }: Accept,
): void => {
  if (instance === 'first') return;
  if (resolver === first?.resolver) no('complaint.resolver-of-first', { resolver });
  if (about.includes(resolver)) no('complaint.resolver-complained-about', { resolver });
};

/**
 * Whoever accepts, or settles after a hand-over, holds the office that the law of that day makes competent; an issuer whose office is gone leaves
 * that to the paper of its successor. Nobody says which office: then only the page tells who is competent.
 */
const checkCompetence = (
  complaint: KnownComplaint,
  { occurredOn }: StepAt,
  { position, contested = complaint.contested }: Pick<Accept, 'position' | 'contested'>,
): void => {
  if (position === undefined) return;
  const regime = regimeOf(occurredOn);
  const competent = contested?.issuer && competentResolver(complaint, contested.issuer, regime);
  if (!exists(position, regime)) no('complaint.office-abolished', { position });
  if (competent && competent.resolver !== position)
    no('complaint.not-competent', { competent: competent.resolver, basis: competent.basis });
};

/** A unit of another level cannot have the office that is competent: refused where the office wants that (8.1). */
const checkLevel = (
  complaint: KnownComplaint,
  { occurredOn }: StepAt,
  { level, position, contested = complaint.contested, law }: Accept,
): void => {
  if (level === undefined || !refusesByLevel(law)) return;
  const about = { ...complaint, ...present({ contested }) };
  const { resolver: competent, basis } = competentElsewhere(about, level, occurredOn) ?? {};
  if (competent !== undefined) no('complaint.unit-not-competent', { competent, basis: basis ?? '' });
  if (position !== undefined && !isHeldAt(position, level))
    no('complaint.unit-not-competent', { competent: position, basis: 'LKN 17–23' });
};

export const intakeSteps: StepsOf<IntakeStep> = {
  accept: (complaint, at, step) => {
    const { resolver, position, documentNo, complex, criteria, remote = complaint.remote, law } = step;
    const { contested, complainedAbout, obstacles } = step;
    checkCompetence(complaint, at, step);
    checkLevel(complaint, at, step);
    checkResolver(complaint, step);
    const timeBar = contested && timeBarOf(law, complaint, contested, remote, obstacles);
    const resolve = settlement(law, complaint, at.occurredOn, { complex, remote });
    return {
      type: 'ComplaintAccepted',
      data: {
        ...at,
        resolver,
        ...present({ position }),
        documentNo,
        complex,
        ...present({ criteria }),
        remote,
        ...present({ contested, complainedAbout, timeBar }),
        resolve,
      },
    };
  },

  refuse: (_complaint, at, { ground, documentNo, explanation }) => ({
    type: 'ComplaintNotAccepted',
    data: { ...at, ground, documentNo, explanation },
  }),

  assign: (_complaint, at, { assignee, unit }) => ({
    type: 'ComplaintAssigned',
    data: { ...at, assignee, ...present({ unit }) },
  }),

  group: (_complaint, at, { group }) => {
    checkGroup(group, at.occurredOn);
    const { signatories, representatives, paper } = group;
    return {
      type: 'ComplaintGroupListed',
      data: { ...at, group: { signatories, representatives, ...present({ paper }) } },
    };
  },

  recheck: (_complaint, at, { right, result }) => ({
    type: 'ContestedDecisionRechecked',
    data: { ...at, right, result },
  }),

  correct: (_complaint, at, { summary, field, people, reason }) => {
    const corrected = present({ summary, field, people });
    if (Object.keys(corrected).length === 0) return no('complaint.nothing-corrected');
    return { type: 'ComplaintCorrected', data: { ...at, ...corrected, reason } };
  },

  handover: (complaint, at, step) => {
    const { unit: from } = complaint;
    const { to, basis, documentNo, files, resolver, position } = step;
    if (to === from) return no('complaint.same-unit', { unit: to });
    checkCompetence(complaint, at, step);
    return {
      type: 'ComplaintHandedOver',
      data: { ...at, from, to, basis, ...present({ documentNo, files, resolver, position }) },
    };
  },

  merge: ({ complaintId, clocks: { resolve } }, at, { into, reason }) => {
    if (into === complaintId) return no('complaint.merge-with-itself');
    return { type: 'ComplaintMerged', data: { ...at, into, reason, ...present({ resolve }) } };
  },

  /** By default the earlier of the two days counts: nobody waits longer by a merger. */
  'take-in': ({ clocks: { resolve: own } }, at, { from, reason, resolve: theirs, law }) => {
    const earliest = law.ruleSet.settings.mergedCaseDue === 'EARLIEST';
    const resolve = earliest && own && theirs && theirs.due < own.due ? theirs : undefined;
    return { type: 'ComplaintTookIn', data: { ...at, from, reason, ...present({ resolve }) } };
  },

  split: (complaint, at, { newComplaintId, code, summary, reason, field = complaint.about.field }) => {
    const { unit, receivedOn, remote, instance, discipline } = complaint;
    const { channel, people, subject } = complaint.about;
    return {
      type: 'ComplaintSplit',
      data: {
        ...at,
        newComplaintId,
        code,
        summary,
        field,
        reason,
        unit,
        receivedOn,
        channel,
        people,
        remote,
        ...(instance === 'second' ? { instance } : {}),
        ...(discipline ? { discipline } : {}),
        ...present({ subject }),
      },
    };
  },
};
