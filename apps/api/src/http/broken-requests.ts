import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from './language.js';
import { problem } from './problem.js';

/** For what never becomes a request with a route: an address that cannot be decoded, say. */
export const answerMalformed = (_error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
  const answer = problem({ statusCode: 400 }, languageOf(request.headers['accept-language']));
  void reply.status(400).type('application/problem+json; charset=utf-8').send(JSON.stringify(answer));
};

const BODY = JSON.stringify(problem({ statusCode: 400 }, 'vi'));
const ANSWER = [
  'HTTP/1.1 400 Bad Request',
  'Content-Type: application/problem+json; charset=utf-8',
  `Content-Length: ${Buffer.byteLength(BODY)}`,
  'Connection: close',
  '',
  BODY,
].join('\r\n');

/** For what is no HTTP at all. */
export const hangUp = (_error: unknown, socket: Socket): void => {
  if (socket.writable) socket.end(ANSWER);
};
