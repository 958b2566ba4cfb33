import { describe, expect, it } from '@jest/globals';
import { fold, localDate } from '#kernel';
import {
  allowedReorganisationActions,
  reorganisationDecider,
  reorganisationTransitions,
  reorganisationUpcasters,
  type ReorganisationCommand,
  type ReorganisationConfirmed,
  type ReorganisationEvent,
  type ReorganisationWithdrawn,
  type UnitMergeProposed,
  type UnitsMerged,
  type UnitSplit,
  type UnitSplitProposed,
} from '#organisation';
import { agreesWithTable, decodesForEver, golden, scenario } from '#testing';

const { given } = scenario(reorganisationDecider);
const merge = golden<UnitMergeProposed>('UnitMergeProposed');
const split = golden<UnitSplitProposed>('UnitSplitProposed');
const confirmed = golden<ReorganisationConfirmed>('ReorganisationConfirmed');
const withdrawn = golden<ReorganisationWithdrawn>('ReorganisationWithdrawn');
const merged = golden<UnitsMerged>('UnitsMerged');
const divided = golden<UnitSplit>('UnitSplit');

const today = localDate('2025-07-01');
const { reorganisationId } = merge.data;
const { by: _by, reorganisationId: _id, occurredOn: _on, ...mergePlan } = merge.data;
const { by: _, reorganisationId: __, occurredOn: ___, ...splitPlan } = split.data;

const commands = {
  'propose-merge': {
    type: 'propose-merge',
    reorganisationId,
    occurredOn: merge.data.occurredOn,
    today,
    plan: mergePlan,
    by: 'quan-tri-1',
  },
  'propose-split': {
    type: 'propose-split',
    reorganisationId,
    occurredOn: split.data.occurredOn,
    today,
    plan: splitPlan,
    by: 'quan-tri-1',
  },
  confirm: { type: 'confirm', ...confirmed.data, today },
  withdraw: { type: 'withdraw', ...withdrawn.data, today },
  'carry-out': { type: 'carry-out', reorganisationId, occurredOn: merged.data.occurredOn, today },
} satisfies { [Type in ReorganisationCommand['type']]: Extract<ReorganisationCommand, { type: Type }> };

describe('a merger', () => {
  it('is asked for by one person', () => given().when(commands['propose-merge']).then(merge));
  it('is asked for once', () => given(merge).when(commands['propose-merge']).nothing());
  it('does not share its id with another plan', () =>
    given(merge)
      .when({ ...commands['propose-merge'], plan: { ...mergePlan, from: ['xa-khac-mau'] } })
      .refuses('reorganisation.id-taken'));
  it('is confirmed by a second person', () => given(merge).when(commands.confirm).then(confirmed));
  it('is not confirmed by whoever asked for it', () =>
    given(merge)
      .when({ ...commands.confirm, by: 'quan-tri-1' })
      .refuses('reorganisation.second-person'));
  it('is confirmed once', () => given(merge, confirmed).when(commands.confirm).nothing());
  it('happens on its day', () => given(merge, confirmed).when(commands['carry-out']).then(merged));
  it('does not happen before its day', () =>
    given(merge, confirmed)
      .when({ ...commands['carry-out'], occurredOn: localDate('2025-06-30') })
      .refuses('reorganisation.before-its-day'));
  it('does not happen unless two persons have agreed', () =>
    given(merge).when(commands['carry-out']).refuses('reorganisation.not-confirmed'));
  it('happens once', () => given(merge, confirmed, merged).when(commands['carry-out']).nothing());
  it('is withdrawn with a reason, also after it was confirmed', () => {
    given(merge, confirmed).when(commands.withdraw).then(withdrawn);
    given(merge)
      .when({ ...commands.withdraw, reason: ' ' })
      .refuses('reorganisation.reason-missing');
  });
  it('is not withdrawn once it has happened', () =>
    given(merge, confirmed, merged).when(commands.withdraw).refuses('reorganisation.carried-out'));
  it('names the units and the legal basis', () => {
    const propose = (plan: object) =>
      given().when({ ...commands['propose-merge'], plan: { ...mergePlan, ...plan } });
    propose({ from: [] }).refuses('reorganisation.units-missing');
    propose({ from: ['xa-hoa-mau'] }).refuses('reorganisation.unit-twice');
    propose({ legalBasis: '' }).refuses('reorganisation.basis-missing');
  });
  it('is not asked for tomorrow', () =>
    given()
      .when({ ...commands['propose-merge'], occurredOn: localDate('2025-07-02') })
      .refuses('reorganisation.in-the-future'));
});

describe('a split', () => {
  it('is asked for, confirmed and carried out like a merger', () => {
    given().when(commands['propose-split']).then(split);
    given(split, confirmed).when(commands['carry-out']).then(divided);
  });
  it('says which of the new units takes over the open work', () =>
    given()
      .when({ ...commands['propose-split'], plan: { ...splitPlan, heir: 'xa-khac' } })
      .refuses('reorganisation.heir-unknown'));
});

describe('the table of steps of a reorganisation', () => {
  const after = (proposal: ReorganisationEvent, effect: ReorganisationEvent) => ({
    none: [],
    proposed: [proposal],
    confirmed: [proposal, confirmed],
    withdrawn: [proposal, withdrawn],
    'carried-out': [proposal, confirmed, effect],
  });
  const histories = after(merge, merged);
  const { 'propose-merge': proposeMerge, 'propose-split': proposeSplit, ...steps } = commands;
  describe('for a merger', () => {
    const asked = { 'propose-merge': proposeMerge, ...steps };
    agreesWithTable(reorganisationDecider, reorganisationTransitions, histories, asked);
  });
  describe('for a split', () => {
    const asked = { 'propose-split': proposeSplit, ...steps };
    agreesWithTable(reorganisationDecider, reorganisationTransitions, after(split, divided), asked);
  });
  it('is what the page offers', () =>
    expect(allowedReorganisationActions(fold(reorganisationDecider, histories.withdrawn))).toContainEqual({
      action: 'confirm',
      allowed: false,
      why: 'reorganisation.withdrawn',
    }));
});

describe('stored reorganisations', () => {
  decodesForEver(reorganisationDecider, reorganisationUpcasters, [
    'UnitMergeProposed',
    'UnitSplitProposed',
    'ReorganisationConfirmed',
    'ReorganisationWithdrawn',
    'UnitsMerged',
    'UnitSplit',
  ]);
});
