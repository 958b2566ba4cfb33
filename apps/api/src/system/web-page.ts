import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { FastifyInstance } from 'fastify';

const NOT_PAGES = /^(api|health|metrics)(\/|$)/;

/**
 * The web page: its files, and its first page for every address that is nobody else's. Files with a hash in
 * their name may be kept for a year, the first page not at all.
 */
export const serveWebPage = async (server: FastifyInstance, folder: string): Promise<void> => {
  if (!existsSync(join(folder, 'index.html'))) return;
  const files = new Set(filesIn(folder));
  const { default: fastifyStatic } = await import('@fastify/static');
  await server.register(fastifyStatic, { root: folder, serve: false, cacheControl: false });
  server.get<{ Params: { '*': string } }>('/*', (request, reply) => {
    const path = request.params['*'];
    if (NOT_PAGES.test(path) || (path.includes('.') && !files.has(path))) return reply.callNotFound();
    if (files.has(path) && path !== 'index.html') {
      const hashed = path.startsWith('assets/');
      return reply
        .header('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
        .sendFile(path);
    }
    return reply.header('Cache-Control', 'no-cache').sendFile('index.html');
  });
};

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
