import { createHash } from 'node:crypto';

/** Namespace of imported cases (RFC 9562, 5.5). Another one would make every case look new. */
const NAMESPACE = Buffer.from('0d6b6f0c3e0a4a35b7ad2c7f4a1be9d1', 'hex');

const uuid5 = (name: string): string => {
  const digest = createHash('sha1').update(NAMESPACE).update(name).digest();
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x50;
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
  const hex = digest.toString('hex', 0, 16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};

/** The id of an imported case: the same source name and case number give the same stream for ever. */
export const petitionIdOf = (source: string, caseId: string): string =>
  uuid5(JSON.stringify([source, caseId]));

/** The command that writes some of a case's events: the same content is the same command, a changed one is not. */
export const importCommand = (stream: string, part: number, content: string): string => {
  const digest = createHash('sha256').update(content).digest('hex').slice(0, 32);
  return `import:${stream}:${String(part)}:${digest}`;
};
