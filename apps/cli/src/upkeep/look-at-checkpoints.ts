import { existsSync } from 'node:fs';
import { readVkey, SigningKeyFile, standingOf, type CheckpointStanding } from '#integrity';
import type { Clock } from '#kernel';
import { HELD_LIMIT_DAYS } from '../../../api/src/integrity/held-limit.js';
import { openLogTexts, type LogPlace } from '../../../worker/src/log-place.js';
import { ill, watch, well, type Finding } from './finding.js';

const DAY_MS = 24 * 3_600_000;

type Looking = Readonly<{
  place: LogPlace;
  data: string;
  keyFile: string;
  clock: Pick<Clock, 'now'>;
  /** Whether this machine signs: a node that only answers has no key. */
  signs: boolean;
}>;

/** Whether checkpoints can be signed, and whether anybody outside holds one. @throws StoreUnavailable */
export const lookAtCheckpoints = async (looking: Looking): Promise<readonly Finding[]> => {
  const texts = await openLogTexts(looking);
  const standing = await standingOf(texts).finally(() => texts.close());
  return [
    ...(looking.signs ? [lookAtSigningKey(looking.keyFile, standing)] : []),
    ...lookAtAges(standing, Date.parse(looking.clock.now())),
  ];
};

const lookAtSigningKey = (path: string, { key }: CheckpointStanding): Finding => {
  if (key === undefined) return well('signing', 'none yet: the first checkpoint makes it');
  const file = new SigningKeyFile(path);
  if (!existsSync(path))
    return ill(
      'signing',
      `${path} is missing: no checkpoint is signed`,
      'Put it back from where you keep a copy, or name it by NGHEDAN_SIGNING_KEY. If it is gone: nghedan checkpoint --key-lost REASON.',
    );
  return file.find()?.publicKey.equals(readVkey(key).publicKey)
    ? well('signing', `${path} is there, for its owner alone, and in force`)
    : ill(
        'signing',
        `${path} holds another key than the one in force: no checkpoint is signed`,
        'Put the right one back; after an interrupted change, nghedan checkpoint goes on with it.',
      );
};

const lookAtAges = ({ signedAt, held }: CheckpointStanding, now: number): readonly Finding[] => {
  if (signedAt === undefined) return [well('checkpoints', 'none was signed yet')];
  const says = `the newest was signed at ${signedAt}`;
  if (!held)
    return [
      watch(
        'checkpoints',
        `${says}; nobody outside holds one`,
        'Without one outside nothing is proved against whoever has this machine. An inspector takes one out; nghedan checkpoint prints it.',
      ),
    ];
  const days = Math.floor((now - Date.parse(held.at)) / DAY_MS);
  return [
    days > HELD_LIMIT_DAYS
      ? watch(
          'checkpoints',
          `${says}; the newest outside has been out for ${days} days`,
          'Have an inspector take a newer one out.',
        )
      : well('checkpoints', `${says}; ${held.holder} holds one since ${held.at}`),
  ];
};
