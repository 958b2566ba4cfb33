import { describe, expect, it } from '@jest/globals';
import { pathOf, planBody, pointsOf, stepBody } from './session-forms.js';

describe('the forms of a session', () => {
  it('speak the words of the command', () =>
    expect(planBody({ sessionKind: 'unscheduled', sessionGround: 'a', place: 'Phòng 1' })).toEqual({
      kind: 'unscheduled',
      ground: 'a',
      place: 'Phòng 1',
    }));
  it('read a point from each line, the central one first', () =>
    expect(pointsOf(['Trụ sở xã; 4', 'Thôn 3;6', 'Thôn 5'])).toEqual([
      { place: 'Trụ sở xã', central: true, participants: 4 },
      { place: 'Thôn 3', central: false, participants: 6 },
      { place: 'Thôn 5', central: false, participants: 0 },
    ]));
  it('put what an online session leaves into one part', () => {
    const held = { heldBy: 'head', connectedAt: '07:00', recording: 'ab', points: ['Trụ sở xã; 4'] };
    expect(stepBody('hold', held)).toMatchObject({ heldBy: 'head', online: { connectedAt: '07:00' } });
    expect(stepBody('hold', { heldBy: 'head' })).toEqual({ heldBy: 'head' });
    expect(stepBody('notice', { points: ['Trụ sở xã; 4'] })).not.toHaveProperty('online');
  });
  it('go where the routes are', () => expect(['post', 'test'].map(pathOf)).toEqual(['post', 'online-test']));
});
