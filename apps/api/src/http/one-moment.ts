import type { FastifyInstance } from 'fastify';
import { inOneMoment } from '#event-store';

/** Each request is answered by the log of one moment. Begun when the body has been read: before, the context is another. */
export const answerInOneMoment = (server: FastifyInstance): void => {
  server.addHook('preValidation', (_request, reply, done) => {
    const end = inOneMoment(done);
    reply.raw.once('close', end);
  });
};
