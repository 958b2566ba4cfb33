import { refuse } from '#kernel';
import type { EdgeRefusal } from './edge-refusals.js';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
const OWN_SITES = new Set(['same-origin', 'none']);

type Head = Readonly<{
  method: string;
  headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}>;

/**
 * Another site's page cannot make a signed-in browser act here. A browser always sends at least one of the two
 * headers with a changing request; a program without a browser sends neither, and carries no ambient cookie.
 *
 * @throws Refusal `request.origin`, `request.content-type`
 */
export const checkOrigin = ({ method, headers }: Head): void => {
  if (SAFE_METHODS.has(method)) return;
  const site = headers['sec-fetch-site'];
  if (typeof site === 'string' && !OWN_SITES.has(site)) refuse<EdgeRefusal>('request.origin');
  const { origin, host } = headers;
  if (typeof origin === 'string' && hostOf(origin) !== host) refuse<EdgeRefusal>('request.origin');
  const type = headers['content-type'];
  if (method !== 'DELETE' && !/^application\/json(;|$)/i.test(typeof type === 'string' ? type : '')) {
    refuse<EdgeRefusal>('request.content-type');
  }
};

const hostOf = (origin: string): string | undefined => {
  try {
    return new URL(origin).host;
  } catch {
    return undefined;
  }
};
