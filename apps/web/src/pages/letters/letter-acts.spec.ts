import { describe, expect, it } from '@jest/globals';
import { localDate } from '#kernel';
import type { Letter } from '../../api/dialogue.types.js';
import type { ActionForm } from '../../actions/action-form.js';
import { actsOn, dueOf, thenComes } from './letter-acts.js';

const due: Letter['due'] = {
  rule: 'TCD.REPLY',
  variants: [],
  from: localDate('2026-11-06'),
  raw: localDate('2026-11-20'),
  due: localDate('2026-11-20'),
  ruleSet: 'r',
  calendar: 'c',
  provisional: false,
};

const letter = (status: Letter['status'], disposition?: string): Letter => ({
  letterId: 'l-1',
  code: 'DON-1',
  channel: 'post',
  summary: 'x',
  status,
  receivedOn: '2026-11-06',
  confirmed: false,
  urgent: false,
  crimeSigns: false,
  nameless: false,
  partCodes: [],
  ...(disposition !== undefined && { disposition }),
  unit: 'u',
  unitName: 'U',
  citizen: null,
  due,
  revision: 0,
});

const verbs = (forms: readonly ActionForm[]) => forms.map(({ action }) => action);

describe('what may be done with a letter', () => {
  it('goes from the book to the classification, one form after the other', () => {
    expect(verbs(actsOn(letter('received')).first)).toEqual(['register']);
    expect(verbs(actsOn(letter('registered')).first)).toEqual(['classify']);
    expect(thenComes('receive')?.action).toBe('register');
    expect(thenComes('register')?.action).toBe('classify');
    expect(thenComes('classify')).toBeUndefined();
  });

  it.each([
    ['our own complaint', { letterType: 'complaint', competence: 'own' }, 'propose'],
    ['a complaint of another body', { letterType: 'complaint', competence: 'other' }, 'guide'],
    ['a denunciation of another body', { letterType: 'denunciation', competence: 'other' }, 'transfer'],
    ['a matter of the lower level', { letterType: 'complaint', competence: 'lower' }, 'urge'],
    ['a mixed letter', { letterType: 'mixed', competence: 'own' }, 'split'],
    ['one that cannot be handled', { letterType: 'petition', ineligible: 'unsigned' }, 'file'],
    ['signs of a crime', { letterType: 'denunciation', crimeSigns: true }, 'refer'],
  ] as const)('%s first meets what the law expects', (_name, facts, act) => {
    const { first, more } = actsOn({ ...letter('classified'), ...facts });
    expect(verbs(first)).toEqual([act]);
    expect(verbs(more)).toContain('file' === act ? 'return' : 'file');
    expect(verbs(more)).not.toContain(act);
  });

  it('takes the reply of the body that a letter was transferred to', () => {
    expect(verbs(actsOn(letter('disposed', 'transferred')).first)).toEqual(['reply']);
    expect(verbs(actsOn(letter('disposed', 'filed')).more)).toContain('destroy');
    expect(actsOn(letter('disposed', 'destroyed'))).toEqual({ first: [], more: [] });
  });

  it('tells the forwarder only where there is one', () => {
    expect(verbs(actsOn(letter('received')).more)).not.toContain('tell-forwarder');
    expect(verbs(actsOn({ ...letter('received'), forwardedBy: 'Báo Mẫu' }).more)).toContain('tell-forwarder');
  });
});

it('is late only after its last day has ended', () => {
  expect(dueOf({ due }, '2026-11-20')).toMatchObject({ state: 'today', days: 0 });
  expect(dueOf({ due }, '2026-11-21')).toMatchObject({ state: 'overdue', days: 1 });
  expect(dueOf({ due }, '2026-11-07')).toMatchObject({ state: 'in-time', days: 13 });
});

describe('the form to send a letter on', () => {
  const field = (wanted: string, letterType: string, nameless = false) => {
    const { first, more } = actsOn({ ...letter('classified'), letterType, nameless });
    const form = [...first, ...more].find(({ action }) => action === 'transfer');
    return form?.fields.find(({ name }) => name === wanted);
  };
  it('asks of a denunciation how much of its author goes along, and of nothing else', () => {
    expect(field('redaction', 'denunciation')).toMatchObject({ required: true });
    expect(field('redaction', 'petition')).toBeUndefined();
  });
  it('asks of a denunciation the number of the notice to its author, where there is one to tell', () => {
    expect(field('noticeNo', 'denunciation')).toMatchObject({ required: true });
    expect(field('noticeNo', 'petition')?.required).toBeUndefined();
    expect(field('noticeNo', 'petition')).toBeDefined();
    expect(field('noticeNo', 'denunciation', true)).toBeUndefined();
  });
});
