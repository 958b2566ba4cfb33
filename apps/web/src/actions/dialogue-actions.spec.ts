import { describe, expect, it } from '@jest/globals';
import type { Dialogue, DialogueKind } from '../api/dialogue.types.js';
import { asked, bodyOf, type ActionForm, type Values } from './action-form.js';
import { dialogueActions, dialogueBody } from './dialogue-actions.js';

const form = (kind: DialogueKind, action: string): ActionForm => {
  const found = dialogueActions({ kind, chair: 'Chủ tịch' } as Dialogue).find((one) => one.action === action);
  if (!found) throw new Error(action);
  return found;
};
const names = (kind: DialogueKind, action: string, values: Values = {}): string[] =>
  asked(form(kind, action).fields, values).map(({ name }) => name);

describe('what a dialogue asks for', () => {
  it('a staff conference and a workplace dialogue are held with a quorum, the others without', () => {
    expect(names('staff-conference', 'hold')).toContain('quorum.of');
    expect(names('work', 'hold')).toContain('quorum.of');
    expect(names('commune', 'hold')).toEqual(['attended', 'chair']);
  });

  it('only a staff conference votes on its resolution', () => {
    expect(names('staff-conference', 'conclude')).toContain('votes.n');
    expect(names('work', 'conclude')).not.toContain('votes.n');
  });

  it('the owner and the day of a direction, and the next one, are asked once it says something', () => {
    const first = ['documentNo', 'conclusions', 'directions.0.text'];
    expect(names('commune', 'conclude')).toEqual(first);
    expect(names('commune', 'conclude', { 'directions.0.text': 'Sửa cống' })).toEqual([
      ...first,
      'directions.0.owner',
      'directions.0.dueOn',
      'directions.1.text',
    ]);
  });

  it('directions and votes are sent as the server takes them', () => {
    const values = {
      documentNo: '5/TB',
      conclusions: 'Một\nHai',
      'votes.n': '30',
      'votes.of': '40',
      'directions.0.text': 'Sửa cống',
      'directions.0.owner': 'Phòng Kinh tế',
      'directions.0.dueOn': '2026-06-13',
    };
    expect(bodyOf(form('staff-conference', 'conclude').fields, values)).toEqual({
      documentNo: '5/TB',
      conclusions: ['Một', 'Hai'],
      votes: { n: 30, of: 40 },
      directions: [{ text: 'Sửa cống', owner: 'Phòng Kinh tế', dueOn: '2026-06-13' }],
    });
  });

  it('minutes name who signed for each side, and the points although there may be none', () => {
    const filled = { minutesNo: '1', summary: 'x', holderSigns: 'Giám đốc', workersSign: 'Công đoàn' };
    expect(dialogueBody('sign', filled)).toEqual({
      minutesNo: '1',
      summary: 'x',
      agreed: [],
      notAgreed: [],
      signatures: [
        { side: 'holder', by: 'Giám đốc' },
        { side: 'workers', by: 'Công đoàn' },
      ],
    });
  });
});
