import { randomUUID } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expectStatus, PASSWORD, type Answer, type Office, type Visitor } from './office.js';

/** Gives somebody an account with a role in a unit, and tells its user id. */
export const employ = async (
  office: Office,
  username: string,
  role: string,
  unit: string,
): Promise<string> => {
  const admin = await office.signIn('quantri');
  const body = { username, displayName: `Cán bộ ${username}`, password: PASSWORD, role, unit };
  return expectStatus(await admin.post('/api/users', body), 201).body.userId as string;
};

/** A denunciation as the intake form sends it; made-up people only. */
export const denunciation = (over: object = {}): Record<string, unknown> => ({
  denunciationId: randomUUID(),
  occurredOn: '2026-09-14',
  channel: 'direct',
  field: 'dat-dai',
  summary: 'Tố cáo việc cấp đất sai đối tượng',
  denouncer: { register: '07/SM-2026' },
  accused: [{ position: 'Phó Chủ tịch UBND xã', official: true }],
  ...over,
});

/** Sends the steps of one case one after the other, each on its day, as the person who may. */
export const stepsOf =
  (office: Office, path: string, who: Visitor) =>
  async (on: string, action: string, said: object = {}): Promise<Answer> => {
    office.clock.set(`${on}T02:05:00.000Z`);
    return who.post(`${path}/${action}`, { occurredOn: on, ...said });
  };

/** Which files of a folder hold one of these texts, the vault not counted. */
export const filesThatHold = (folder: string, texts: readonly string[]): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !/(^|\/)vault\.db/.test(name))
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .filter((path) => {
      const bytes = readFileSync(path);
      return texts.some((text) => bytes.includes(text));
    });
