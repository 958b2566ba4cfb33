import { describe, expect, it } from '@jest/globals';
import { EventTooLarge, RevisionConflict, type Appended } from '../event-store.js';
import { all, noteOf, EVENT_LIMIT, noted, type LogUnderTest } from './log-under-test.js';

export const appendContract = (on: LogUnderTest): void => {
  const { append, meta, notesIn, everything, reopen } = on;

  describe(`${on.name}: an append`, () => {
    it('starts a stream at revision 0', async () => {
      expect(await append(on.stream, 'none', 'c1', 'a')).toMatchObject({ revision: 0, repeated: false });
    });
    it('answers the revision and position of its last event', async () => {
      const answer = await append(on.stream, 'none', 'c1', 'a', 'b', 'c');
      const last = (await all(on.store.read(on.stream))).at(-1);
      expect(answer).toEqual({ revision: 2, position: last?.position, repeated: false });
    });
    it('continues a stream at the revision it has', async () => {
      await append(on.stream, 'none', 'c1', 'a', 'b');
      expect(await append(on.stream, 1, 'c2', 'c')).toMatchObject({ revision: 2, repeated: false });
      expect(await notesIn(on.stream)).toEqual(['a', 'b', 'c']);
    });
    it('is refused when the stream must not exist and does', async () => {
      await append(on.stream, 'none', 'c1', 'a', 'b');
      await expect(append(on.stream, 'none', 'c2', 'x')).rejects.toThrow(
        new RevisionConflict(on.stream, 'none', 1),
      );
    });
    it('is refused, with both revisions, when the stream has gone on', async () => {
      await append(on.stream, 'none', 'c1', 'a', 'b', 'c');
      await expect(append(on.stream, 0, 'c2', 'x')).rejects.toThrow(new RevisionConflict(on.stream, 0, 2));
    });
    it('is refused when the stream is not that far yet', async () => {
      await append(on.stream, 'none', 'c1', 'a');
      await expect(append(on.stream, 5, 'c2', 'x')).rejects.toThrow(new RevisionConflict(on.stream, 5, 0));
    });
    it('is refused when the stream does not exist and should', async () => {
      await expect(append(on.stream, 0, 'c1', 'x')).rejects.toThrow(
        new RevisionConflict(on.stream, 0, 'none'),
      );
    });
    it('writes nothing when it is refused', async () => {
      await append(on.stream, 'none', 'c1', 'a');
      const head = await on.store.head();
      await expect(append(on.stream, 'none', 'c2', 'x', 'y')).rejects.toThrow(RevisionConflict);
      expect(await notesIn(on.stream)).toEqual(['a']);
      expect(await everything(head)).toEqual([]);
    });
    it('can be made again with another expectation after it was refused', async () => {
      await append(on.stream, 'none', 'c1', 'a');
      await expect(append(on.stream, 'none', 'c2', 'b')).rejects.toThrow(RevisionConflict);
      expect(await append(on.stream, 0, 'c2', 'b')).toMatchObject({ revision: 1, repeated: false });
    });
    it.each([-1, 1.5, NaN])('of the impossible revision %s is a bug', async (revision) => {
      await expect(append(on.stream, revision, 'c1', 'a')).rejects.toThrow(TypeError);
    });
    it('of no events is a bug', async () => {
      await expect(append(on.stream, 'none', 'c1')).rejects.toThrow(TypeError);
    });
    it.each([
      '',
      'petition',
      'petition-',
      '-1',
      'Petition-1',
      'petition-a\nb',
      `petition-${'x'.repeat(201)}`,
    ])('to a stream called %j is a bug', async (wrong) => {
      await expect(append(wrong, 'none', 'c1', 'a')).rejects.toThrow(TypeError);
    });
  });

  describe(`${on.name}: an append sent again`, () => {
    const twice = async (send: () => Promise<Appended>): Promise<void> => {
      const first = await send();
      expect(first.repeated).toBe(false);
      expect(await send()).toEqual({ ...first, repeated: true });
    };

    it('answers the same for a new stream, and writes nothing', async () => {
      await twice(() => append(on.stream, 'none', 'c1', 'a', 'b'));
      expect(await notesIn(on.stream)).toEqual(['a', 'b']);
    });
    it('answers the same for a stream that was there, and writes nothing', async () => {
      await append(on.stream, 'none', 'c1', 'a');
      await twice(() => append(on.stream, 0, 'c2', 'b', 'c'));
      expect(await notesIn(on.stream)).toEqual(['a', 'b', 'c']);
    });
    it('answers the same when the stream has gone on since', async () => {
      const first = await append(on.stream, 'none', 'c1', 'a', 'b');
      await append(on.stream, 1, 'c2', 'c');
      expect(await append(on.stream, 'none', 'c1', 'a', 'b')).toEqual({ ...first, repeated: true });
    });
    it('answers the same after a restart', async () => {
      const first = await append(on.stream, 'none', 'c1', 'a', 'b');
      await reopen();
      expect(await append(on.stream, 'none', 'c1', 'a', 'b')).toEqual({ ...first, repeated: true });
    });
    it('with only its first events is still the same command', async () => {
      await append(on.stream, 'none', 'c1', 'a', 'b', 'c');
      expect(await append(on.stream, 'none', 'c1', 'a', 'b')).toMatchObject({ revision: 1, repeated: true });
    });
    it('with more events than it had is refused', async () => {
      await append(on.stream, 'none', 'c1', 'a', 'b');
      await expect(append(on.stream, 'none', 'c1', 'a', 'b', 'c')).rejects.toThrow(
        new RevisionConflict(on.stream, 'none', 1),
      );
    });
    it('with more events than it had is refused also where others follow', async () => {
      await append(on.stream, 'none', 'c1', 'a', 'b');
      await append(on.stream, 1, 'c2', 'x');
      await expect(append(on.stream, 'none', 'c1', 'a', 'b', 'c')).rejects.toThrow(RevisionConflict);
    });
    it('with another expectation than the first time is refused', async () => {
      await append(on.stream, 'none', 'c1', 'a');
      await append(on.stream, 0, 'c2', 'b');
      await append(on.stream, 1, 'c3', 'c');
      await expect(append(on.stream, 'none', 'c2', 'b')).rejects.toThrow(RevisionConflict);
      expect(await notesIn(on.stream)).toEqual(['a', 'b', 'c']);
    });
    it('many times at once stands there once', async () => {
      const answers = await Promise.all(
        Array.from({ length: 32 }, () => append(on.stream, 'none', 'c1', 'a', 'b')),
      );
      expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
      expect(new Set(answers.map((answer) => answer.position)).size).toBe(1);
      expect(await notesIn(on.stream)).toEqual(['a', 'b']);
    });
  });

  describe(`${on.name}: many appends in one`, () => {
    const request = (
      to: string,
      expected: 'none' | number,
      command: string,
      ...notes: readonly unknown[]
    ) => ({
      stream: to,
      expected,
      events: noted(...notes),
      meta: meta(command),
    });

    it('are answered one by one, in order', async () => {
      const answers = await on.store.appendMany([
        request(on.stream, 'none', 'c1', 'a', 'b'),
        request(on.other, 'none', 'c2', 'x'),
        request(on.stream, 1, 'c3', 'c'),
      ]);
      expect(answers).toMatchObject([{ revision: 1 }, { revision: 0 }, { revision: 2 }]);
      expect(await notesIn(on.stream)).toEqual(['a', 'b', 'c']);
      expect((await everything(on.before)).map(noteOf)).toEqual(['a', 'b', 'x', 'c']);
    });
    it('do not suffer from one that is refused', async () => {
      const answers = await on.store.appendMany([
        request(on.stream, 'none', 'c1', 'a'),
        request(on.stream, 'none', 'c2', 'x'),
        request(on.other, 'none', 'c3', 'b'),
        request(on.stream, 0, 'c4', 'c'),
      ]);
      expect(answers.map((answer) => answer instanceof RevisionConflict)).toEqual([
        false,
        true,
        false,
        false,
      ]);
      expect(await notesIn(on.stream)).toEqual(['a', 'c']);
    });
    it('do not suffer from one that is too large', async () => {
      const answers = await on.store.appendMany([
        request(on.stream, 'none', 'c1', 'x'.repeat(EVENT_LIMIT)),
        request(on.other, 'none', 'c2', 'b'),
      ]);
      expect(answers[0]).toBeInstanceOf(EventTooLarge);
      expect(answers[1]).toMatchObject({ revision: 0, repeated: false });
      expect(await notesIn(on.stream)).toEqual([]);
    });
    it('sent again are all repeated', async () => {
      const requests = [request(on.stream, 'none', 'c1', 'a'), request(on.stream, 0, 'c2', 'b')];
      const first = (await on.store.appendMany(requests)) as Appended[];
      expect(await on.store.appendMany(requests)).toEqual(
        first.map((answer) => ({ ...answer, repeated: true })),
      );
    });
    it('may be none', async () => expect(await on.store.appendMany([])).toEqual([]));
  });
};
