import { Interrupted } from './entries.mjs';
import { NoAnswer } from './desk.mjs';

/** Things that people come with: each leads through several entries and looks at what became of it. */
const STORIES = {
  async petition({ enter, look, me, day, visit }) {
    const came = visit({ matter: 'petition' });
    const { code } = await enter('/api/visits', came, ['VisitLogged']);
    await look(code, came.citizen.name);
    await enter(`/api/petitions/${code}/assign`, { ...day, assignee: me.userId }, ['PetitionAssigned']);
    await enter(`/api/petitions/${code}/answer`, { ...day, answer: 'Sẽ sửa trong quý' }, [
      'PetitionAnswered',
    ]);
    await look(code, came.citizen.name, 'answered');
  },
  async complaint({ enter, look, day, visit }) {
    const came = visit({
      matter: 'complaint',
      field: 'dat-dai',
      summary: 'Khiếu nại quyết định thu hồi đất',
    });
    const { code } = await enter('/api/visits', came, ['VisitLogged']);
    const accept = { ...day, documentNo: '12/TB-UBND', resolver: 'Chủ tịch UBND xã', complex: false };
    await enter(`/api/complaints/${code}/accept`, accept, ['ComplaintAccepted']);
    await look(code, came.citizen.name, 'accepted');
  },
  async letter({ enter, look, day, citizen }) {
    const letterId = crypto.randomUUID();
    const wrote = citizen();
    const summary = 'Phản ánh rác thải ở đầu thôn';
    const facts = { letterId, channel: 'post', pages: 3, summary, signatories: 1, citizen: wrote };
    await enter('/api/letters', { ...day, ...facts }, ['LetterReceived']);
    const path = `/api/letters/${letterId}`;
    await enter(`${path}/register`, { ...day, bookNo: '7', demand: 'Thu gom rác' }, ['LetterRegistered']);
    const sorted = { letterType: 'reflection', field: 'moi-truong', competence: 'own' };
    const whole = { ...day, ...sorted, eligible: true, anonymous: false };
    await enter(`${path}/classify`, whole, ['LetterClassified']);
    const proposed = { ...day, caseKind: 'reflection' };
    const { code } = await enter(`${path}/propose`, proposed, ['LetterProposedForAcceptance']);
    await look(code, wrote.name);
  },
  async denunciation({ enter, visit }) {
    await enter('/api/visits', visit({ matter: 'denunciation', citizen: undefined }), ['VisitLogged']);
  },
  async advice({ enter, visit }) {
    await enter('/api/visits', visit({ outcome: { kind: 'answer' } }), ['VisitLogged']);
  },
};

/** Works at one desk until `open` says no. What it sees and should not see goes to the problems of the entries. */
export const workAt = async (desk, entries, next, open) => {
  const { me } = desk;
  const day = { occurredOn: me.today };
  const citizen = () => ({ name: `Người Thử ${crypto.randomUUID().slice(0, 8)}`, birth: { text: '1980' } });
  const visit = (facts) => ({
    ...{ visitId: crypto.randomUUID(), ...day, desk: 'Bàn 1', kind: 'regular', matter: 'petition' },
    ...{ field: 'ha-tang', summary: 'Đề nghị sửa đường liên thôn', people: 1, documents: [] },
    ...{ citizen: citizen(), outcome: { kind: 'accept' }, ...facts },
  });
  const enter = (path, body, types) => entries.enter(desk, path, body, types, open);
  const look = async (code, name, status) => {
    const seen = { desk, code, name, status };
    if (!(await lookAgain(seen, entries.problems))) return;
    entries.seen.push(seen);
  };
  const stories = Object.values(STORIES);
  while (open()) {
    const story = stories[Math.floor(next() * stories.length)];
    try {
      await story({ enter, look, me, day, visit, citizen });
    } catch (error) {
      if (!(error instanceof Interrupted)) throw error;
    }
  }
};

/**
 * Looks at a case that was acknowledged. An answer that says it is old proves nothing.
 *
 * @returns whether it could be looked at
 */
export const lookAgain = async ({ desk, code, name, status }, problems) => {
  try {
    const answer = await desk.get(`/api/cases/${code}`);
    if (answer.stale || answer.status === 503) return false;
    const { case: found } = answer.body;
    if (answer.status !== 200)
      problems.push(`${code} was acknowledged and is answered with ${answer.status}`);
    else if (found.citizen !== name) problems.push(`${code} is of ${name} and shows ${found.citizen}`);
    else if (status !== undefined && found.status !== status) {
      problems.push(`${code} was acknowledged as ${status} and shows ${found.status}`);
    }
    return true;
  } catch (error) {
    if (error instanceof NoAnswer) return false;
    throw error;
  }
};
