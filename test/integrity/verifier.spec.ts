import { describe, expect, it } from '@jest/globals';
import { SeededRandom } from '../../apps/cli/src/demo/seeded-random.js';
import { attack, attackNames } from './attacks.mjs';
import { caseBundle, makeOffice, wholeBundle, zipped, type Bundle, type Office } from './made-office.mjs';
import { hasPython, missed, verify, type Receiver, type Said } from './verify.mjs';
import { weakenings, type Weakening } from './weakenings.mjs';

const withPython = hasPython() ? describe : describe.skip;
if (!hasPython()) console.warn('No Python 3.9 or newer here: the verifier is not tested.');

const chance = (seed: number): (() => number) => {
  const random = new SeededRandom(seed);
  return () => random.next();
};

const EVENTS = 240;
const office = makeOffice({ events: EVENTS, next: chance(1) });
const heldAt = (of: Office, nth: number): string => of.checkpoints.at(nth)?.note ?? '';
const keyOf = (of: Office, nth = 0): string => of.keys.at(nth)?.vkey ?? '';
const aCase = (of: Office): string =>
  of.leaves.find(({ stream }) => stream.startsWith('petition-') && !of.hides.has(stream))?.stream ?? '';

const answers = async (exit: number, said: RegExp, receiver: Receiver): Promise<void> => {
  expect(await verify(receiver)).toEqual({ exit, output: expect.stringMatching(said) });
};

withPython('a bundle of the whole log', () => {
  const bundle = wholeBundle(office);

  it('is proved against a checkpoint that was kept outside', () =>
    answers(0, /^Nguyên vẹn từ 0 đến 239, đối chiếu mốc giữ bên ngoài/, {
      bundle,
      held: [heldAt(office, -1)],
    }));

  it('is proved up to an older one, and the rest is said to agree with itself only', () =>
    answers(0, /^Nguyên vẹn từ 0 đến 119, .*\n.*\nChỉ tự khớp từ 120 đến 239/, {
      bundle,
      held: [heldAt(office, 2)],
    }));

  it('is proved to be signed by a key that was kept outside, which does not bind whoever has its secret', () =>
    answers(0, /^Nguyên vẹn từ 0 đến 239, .*khóa.*viết lại và ký lại được/, {
      bundle,
      keys: [keyOf(office)],
    }));

  it('proves nothing by itself', () => answers(3, /^Chỉ tự khớp từ 0 đến 239/, { bundle }));

  it('says in English what it says in Vietnamese', () =>
    answers(0, /\n {4}Whole from 0 to 239, held against a checkpoint kept outside\.\n/, {
      bundle,
      held: [heldAt(office, -1)],
    }));

  it('takes a held checkpoint whose line ends a mail program has changed', () =>
    answers(0, /^Nguyên vẹn từ 0 đến 239/, {
      bundle,
      held: [`${heldAt(office, -1).trim().replaceAll('\n', '\r\n')}`],
    }));

  it('may be stored without compression', () => answers(3, /^Chỉ tự khớp/, { file: zipped(bundle, 0) }));
});

withPython('a bundle of a case', () => {
  const bundle = caseBundle(office, [aCase(office)]);

  it('is proved against a checkpoint that was kept outside, and says what it cannot prove', () =>
    answers(0, /^Nguyên vẹn từ 0 đến 119, [^]*cuối mỗi luồng có thiếu hay không thì không chứng minh được/, {
      bundle,
      held: [heldAt(office, 2)],
    }));

  it('is refused when no path leads to it from what was kept outside', () =>
    answers(2, /xin gói làm kèm mốc này/, {
      bundle: { ...bundle, checkpoints: [], proofs: bundle.proofs.filter(({ from }) => from === undefined) },
      held: [heldAt(office, 2)],
    }));

  it('is refused when a stream that it names is not there', () =>
    answers(2, /không có sự kiện nào của petition-x/, {
      bundle: { ...bundle, format: { ...bundle.format, streams: ['petition-x'] } },
    }));
});

withPython('keys of the office', () => {
  const rotated = makeOffice({ events: EVENTS, rotateAt: 101, next: chance(2) });
  const lost = makeOffice({ events: EVENTS, loseAt: 101, next: chance(3) });

  it('follow one another: who holds the first one can check what its successor signed', () =>
    answers(0, /^Nguyên vẹn từ 0 đến 239/, { bundle: wholeBundle(rotated), keys: [keyOf(rotated)] }));

  it('are not bound to one that was lost: beyond its last checkpoint the old key proves nothing', () =>
    answers(3, /Khóa đã mất ở vị trí 101[^]*Nguyên vẹn từ 0 đến 79, [^]*Chỉ tự khớp từ 80 đến 239/, {
      bundle: wholeBundle(lost),
      keys: [keyOf(lost)],
    }));

  it('prove everything again when the new one was kept outside as well', () =>
    answers(0, /Nguyên vẹn từ 0 đến 239/, {
      bundle: wholeBundle(lost),
      keys: [keyOf(lost), keyOf(lost, 1)],
    }));

  it('are told in a bundle of a case too', () =>
    answers(0, /^Nguyên vẹn từ 0 đến 239/, {
      bundle: caseBundle(rotated, [aCase(rotated)]),
      keys: [keyOf(rotated)],
    }));
});

withPython('a witness', () => {
  const seen = makeOffice({ events: EVENTS, witness: true, next: chance(4) });

  it('holds a checkpoint as well as whoever keeps it', () =>
    answers(0, /^Nguyên vẹn từ 0 đến 239, đối chiếu mốc mà tinh\.example chứng kiến/, {
      bundle: wholeBundle(seen),
      witness: seen.witness?.vkey,
    }));

  it('who has witnessed nothing here proves nothing', () =>
    answers(3, /Chỉ tự khớp từ 0 đến 239/, { bundle: wholeBundle(office), witness: seen.witness?.vkey }));

  it('is not the office itself', () =>
    answers(2, /--witness: không phải khóa kiểm chứng/, { bundle: wholeBundle(seen), witness: keyOf(seen) }));
});

withPython('an honest office', () => {
  const seed = Number(process.env['NGHEDAN_SEED'] ?? 20_261_126);
  const next = chance(seed);
  const plans = Array.from({ length: 24 }, () => {
    const at = 3 + Math.floor(next() * 300);
    const change = next() < 0.3 ? { rotateAt: at } : next() < 0.4 ? { loseAt: at } : {};
    return {
      events: 3 + Math.floor(next() * 400),
      every: 7 + Math.floor(next() * 60),
      hidden: next() / 2,
      ...change,
    };
  });

  it(`is never accused (seed ${seed})`, async () => {
    const accused: Said[] = [];
    for (const plan of plans) {
      const of = makeOffice({ ...plan, next });
      const streams = [...new Set(of.leaves.map(({ stream }) => stream))].filter(() => next() < 0.3);
      const held = [of.checkpoints[Math.floor(next() * of.checkpoints.length)]?.note ?? ''];
      for (const bundle of [wholeBundle(of), caseBundle(of, streams)]) {
        const said = await verify({ bundle, held });
        if (said.exit !== 0) accused.push(said);
      }
    }
    expect(accused).toEqual([]);
  }, 120_000);
});

const attacked = (
  name: string,
  of: Office,
  seed: number,
  weaken?: Weakening,
): Promise<string | undefined> => {
  const made = attack(name, of, chance(seed));
  const { bundle, key, held } = made;
  return verify({
    bundle,
    keys: [key],
    held: held === undefined ? [] : [held],
    ...(weaken && { weaken }),
  }).then((said) => missed(made, said));
};

withPython('whoever alters a log', () => {
  const of = makeOffice({ events: EVENTS, hidden: 0.2, next: chance(5) });

  it.each(attackNames)('is found out, and where: %s', async (name) => {
    for (const seed of [1, 2, 3]) expect(await attacked(name, of, seed)).toBeUndefined();
  });
});

withPython('the test of attacks', () => {
  const of = makeOffice({ events: EVENTS, hidden: 0.2, next: chance(6) });

  it.each(Object.entries(weakenings))('sees that a verifier that %s lets one through', async (_, weaken) => {
    expect(await attacked(weaken.lets, of, 1)).toBeUndefined();
    expect(await attacked(weaken.lets, of, 1, weaken)).toMatch(/^ended with 0 and not [12]/);
  });
});

withPython('what is no bundle', () => {
  const bundle = wholeBundle(office);
  const broken: readonly (readonly [string, RegExp, Uint8Array])[] = [
    ['another file', /GÓI HỎNG/, Buffer.from('not a zip')],
    ['half of one', /GÓI HỎNG/, zipped(bundle).subarray(0, 20_000)],
    ['one of another version', /format\.json: định dạng không biết/, zipped(told(bundle, { version: 2 }))],
    ['one whose size is not that of its checkpoint', /size khác với mốc/, zipped(told(bundle, { size: 7 }))],
    [
      'one with a field of a wrong kind',
      /events\.jsonl, dòng 3: index thiếu hoặc không đúng/,
      zipped(lineOf(bundle, { index: '2' })),
    ],
    [
      'one with a leaf that is no hash',
      /events\.jsonl, dòng 3: không phải mã băm/,
      zipped(lineOf(bundle, { leaf: 'ab' })),
    ],
    [
      'one without a signature',
      /checkpoint: không phải văn bản có ký/,
      zipped({ ...bundle, checkpoint: 'x\n' }),
    ],
  ];

  it.each(broken)('is said to be none, with file and line: %s', async (_, said, file) => {
    await answers(2, said, { file });
  });
});

function told(bundle: Bundle, more: object): Bundle {
  return { ...bundle, format: { ...bundle.format, ...more } };
}

function lineOf(bundle: Bundle, more: object): Bundle {
  return {
    ...bundle,
    events: bundle.events.map((event, nth) => (nth === 2 ? { ...event, ...more } : event)),
  };
}
