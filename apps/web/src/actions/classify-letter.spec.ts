import { describe, expect, it } from '@jest/globals';
import { asked, bodyOf, wrongIn, type Values } from './action-form.js';
import { classifyLetter } from './classify-letter.js';

const { fields, start = {}, shape = (body) => body } = classifyLetter;
const names = (values: Values) => asked(fields, { ...start, ...values }).map(({ name }) => name);
const sent = (values: Values) => shape(bodyOf(fields, { ...start, ...values }));

describe('the form that sorts a letter', () => {
  it('first asks for the type, and nothing else', () => {
    expect(names({})).toEqual(['letterType']);
    expect(names({ letterType: '' })).toEqual(['letterType']);
  });

  it('asks of each type only what it needs', () => {
    expect(names({ letterType: 'complaint' })).toEqual(expect.arrayContaining(['instance', 'discipline']));
    expect(names({ letterType: 'petition' })).not.toContain('instance');
    expect(names({ letterType: 'petition' })).toContain('administrativeRules');
    expect(names({ letterType: 'denunciation' })).not.toContain('administrativeRules');
  });

  it('sends nothing of another type, and keeps it for who switches back', () => {
    const typed = { letterType: 'complaint', field: 'land', instance: 'second', prior: 'court-judgment' };
    expect(sent({ ...typed, letterType: 'denunciation' })).toMatchObject({ prior: 'open' });
    expect(sent({ ...typed, letterType: 'denunciation' })).not.toHaveProperty('instance');
    expect(sent(typed)).toMatchObject({ instance: 'second', prior: 'court-judgment' });
    expect(sent(typed)).not.toHaveProperty('priorOfDenunciation');
  });

  it('takes no silence for an answer to the three questions about a denunciation without a true name', () => {
    const letter = { letterType: 'denunciation', field: 'land', anonymous: true };
    const questions = ['evidence.violator', 'evidence.concrete', 'evidence.verifiable'];
    expect([...wrongIn(fields, { ...start, ...letter }).keys()]).toEqual(questions);
    const answers = { 'evidence.violator': 'yes', 'evidence.concrete': 'no', 'evidence.verifiable': 'yes' };
    expect(wrongIn(fields, { ...start, ...letter, ...answers }).size).toBe(0);
    expect(sent({ ...letter, ...answers })).toMatchObject({
      evidence: { violator: true, concrete: false, verifiable: true },
    });
    expect(names({ ...letter, letterType: 'petition' })).not.toContain('evidence.violator');
  });
});
