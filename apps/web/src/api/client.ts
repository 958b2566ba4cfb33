import { language } from '../i18n/language.svelte.js';
import { connection } from './connection.svelte.js';
import { ProblemError, readProblem } from './problem.js';

export type Query = Readonly<Record<string, string | number | undefined>>;

/** Made once for what the user wants, kept for every retry of it: the server answers a repeat with the first result. */
export type Intent = Readonly<{ key: string }>;

export const intent = (): Intent => ({ key: newId() });

/** UUIDv4. `crypto.randomUUID` is missing on plain http outside loopback. */
export const newId = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

/** Position of this page's last command: every later read asks the server to have reached it. */
let written: string | undefined;

/** Text leaves in NFC whatever keyboard made it ("Unicode tổ hợp" arrives decomposed). */
const toJson = (body: object): string =>
  JSON.stringify(body, (_key, value: unknown) =>
    typeof value === 'string' ? value.normalize('NFC').trim() : value,
  );

const ask = async (path: string, init: RequestInit): Promise<Response> => {
  const answer = await fetch(path, init).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    connection.failed();
    throw new ProblemError({ code: 'network', title: 'network', status: 0 });
  });
  connection.answered();
  if (!answer.ok) throw new ProblemError(await readProblem(answer));
  return answer;
};

const headers = (more: Record<string, string> = {}): Record<string, string> => ({
  'Accept-Language': language.current,
  ...more,
});

const bodyOf = async <Answer>(answer: Response): Promise<Answer> =>
  (answer.status === 204 ? undefined : await answer.json()) as Answer;

/** @throws ProblemError */
export const read = async <Answer>(
  path: string,
  query: Query = {},
  signal?: AbortSignal,
): Promise<Answer> => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...query, sau: written })) {
    if (value !== undefined && value !== '') search.set(name, String(value));
  }
  const suffix = search.size > 0 ? `?${search}` : '';
  const answer = await ask(`/api${path}${suffix}`, { headers: headers(), ...(signal && { signal }) });
  connection.stale = answer.headers.get('X-Stale') === 'true';
  return bodyOf<Answer>(answer);
};

const privately = (path: string, question: object, signal?: AbortSignal): Promise<Response> => {
  const init = {
    method: 'POST',
    headers: headers({ 'Content-Type': 'application/json' }),
    body: toJson(question),
  };
  return ask(`/api${path}`, { ...init, ...(signal && { signal }) });
};

/** A read whose question must not stand in a URL (names, phone numbers). @throws ProblemError */
export const readPrivately = async <Answer>(
  path: string,
  question: object,
  signal?: AbortSignal,
): Promise<Answer> => bodyOf<Answer>(await privately(path, question, signal));

/** The same for an answer that is a file of text. @throws ProblemError */
export const readText = async (path: string, question: object): Promise<string> =>
  (await privately(path, question)).text();

/** The same for an answer that is any other file. @throws ProblemError */
export const readBlob = async (path: string, question: object): Promise<Blob> =>
  (await privately(path, question)).blob();

type Method = 'POST' | 'PUT' | 'DELETE';

/** A command. Remembers the position it was written at. @throws ProblemError */
export const send = async <Answer>(
  method: Method,
  path: string,
  body: object | undefined,
  { key }: Intent = intent(),
): Promise<Answer> => {
  const json = body && { 'Content-Type': 'application/json' };
  const answer = await ask(`/api${path}`, {
    method,
    headers: headers({ 'Idempotency-Key': key, ...json }),
    ...(body && { body: toJson(body) }),
  });
  written = answer.headers.get('X-Position') ?? written;
  return bodyOf<Answer>(answer);
};
