import { cpSync, rmSync } from 'node:fs';
import { basename, relative, resolve } from 'node:path';
import { rolldown } from 'rolldown';

const INTO = resolve('dist/server');

/** What a process or a thread is started with; each becomes `dist/server/<name>.js`. */
const STARTED = {
  main: 'dist/apps/api/src/main.js',
  nghedan: 'dist/apps/cli/src/main.js',
  'views.thread': 'dist/apps/worker/src/views.thread.js',
  'copy-view.thread': 'dist/apps/worker/src/copy-view.thread.js',
  'reports.thread': 'dist/apps/worker/src/reports.thread.js',
  'integrity.thread': 'dist/apps/worker/src/integrity.thread.js',
  'writer.thread': 'dist/libs/event-store/src/sqlite/writer.thread.js',
};

/** Native code, and what is needed seldom and late, is found by Node as ever. */
const LEFT_OUT = ['better-sqlite3', '@node-rs/argon2', 'nodemailer'];

/** The log's client is CommonJS and asked for when a setting says so: a file of its own, for every thread. */
const CLIENT = { name: '@eventstore/db-client', file: 'log-client' };

/**
 * A bundled module must find files where the compiled one would: threads and the log's client beside itself,
 * everything else (the page, the schemas, fonts) at the place of the file it was compiled to.
 */
const places = {
  name: 'places',
  transform(code, id) {
    if (!id.startsWith(resolve('dist')) || !code.includes('import.meta.url')) return null;
    const compiled = JSON.stringify(relative(INTO, id));
    const moved = code
      .replace(/new URL\('([^']*\.thread\.js)', import\.meta\.url\)/g, (_, thread) => {
        if (!(basename(thread, '.js') in STARTED)) throw new Error(`${thread} is started and not bundled`);
        return `new URL('./${basename(thread)}', import.meta.__here)`;
      })
      .replaceAll(
        `createRequire(import.meta.url)('${CLIENT.name}')`,
        `createRequire(import.meta.__here)('./${CLIENT.file}.cjs')`,
      )
      .replaceAll('import.meta.url', `new URL(${compiled}, import.meta.url).href`)
      .replaceAll('import.meta.__here', 'import.meta.url');
    return { code: moved, map: null };
  },
};

/** Optional packages of Nest, Fastify and Swagger that are not installed: they are asked for and done without. */
const isExpected = ({ code }) => code === 'UNRESOLVED_IMPORT';

/** Names of classes stay, because buses, views and refusals go by them; code is not rewritten otherwise. */
const join = async (input, output) => {
  const joined = await rolldown({
    input,
    platform: 'node',
    external: (id) => LEFT_OUT.some((name) => id === name || id.startsWith(`${name}/`)),
    treeshake: { moduleSideEffects: [{ test: /[\\/]dist[\\/]libs[\\/]/, sideEffects: false }] },
    plugins: [places],
    onLog: (level, log, report) => {
      if (!isExpected(log)) report(level === 'warn' ? 'error' : level, log);
    },
  });
  await joined.write({
    dir: INTO,
    keepNames: true,
    sourcemap: true,
    minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
    ...output,
  });
  await joined.close();
};

/*
 * Joins the compiled program and its packages into few files. A start would read some 2,200 files otherwise, which
 * takes longer than everything else it does. A module of `libs` that nobody asks anything of is left out, so that a
 * thread loads what it does and no more.
 */
rmSync(INTO, { recursive: true, force: true });
await join(STARTED, { format: 'esm', chunkFileNames: '[name]-[hash].js' });
await join({ [CLIENT.file]: CLIENT.name }, { format: 'cjs', entryFileNames: '[name].cjs' });

/* The verifier goes out with every bundle of evidence: it lies where compiled code looks for it. */
cpSync('infra/verify', 'dist/infra/verify', { recursive: true });
