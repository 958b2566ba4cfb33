import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openCards } from '#identity';
import type { Clock } from '#kernel';
import { Lanes, MAIL_LANE } from '#notices';
import type { NoticeSettings } from '../../../api/src/notices/notice-settings.js';
import { ill, type Finding } from './finding.js';

const DAY_MS = 24 * 3_600_000;

export type LookedAtWays = Readonly<{
  data: string;
  kek: string;
  logId: string;
  clock: Pick<Clock, 'now'>;
}>;

/** Ways out of an office whose server runs that have refused everything for a day: nothing is lost, and nobody is told. */
export const lookAtWaysOut = async (
  { smtp, destinations }: NoticeSettings,
  { data, kek, logId, clock }: LookedAtWays,
): Promise<readonly Finding[]> => {
  if (!existsSync(join(data, 'vault.db')) || !existsSync(kek)) return [];
  const { cards, close } = openCards(data, kek);
  try {
    const lanes = new Lanes(cards, logId);
    const names = [...(smtp ? [MAIL_LANE] : []), ...destinations.map(({ name }) => name)];
    const found = await Promise.all(names.map(async (name) => ({ name, ...(await lanes.of(name)) })));
    return found.flatMap(({ name, failingSince, lastFailure }) =>
      failingSince === undefined || Date.parse(clock.now()) - Date.parse(failingSince) < DAY_MS
        ? []
        : [
            ill(
              name === MAIL_LANE ? 'mail' : `destination ${name}`,
              `it has refused everything since ${failingSince}, at last with ${lastFailure?.code ?? 'no code'}`,
              'Remove the cause that the code names, here or with whoever runs it: what waits is told then, in order.',
            ),
          ],
    );
  } finally {
    close();
  }
};
