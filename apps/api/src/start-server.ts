import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import cookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { SetupToken, UserDirectory } from '#access';
import { Rulebook } from '#rulebook';
import { AppModule } from './app.module.js';
import type { Configuration } from './configuration.js';
import { answerMalformed, hangUp } from './http/broken-requests.js';
import { harden } from './http/harden.js';
import { meter } from './http/metered-bus.js';
import { answerInOneMoment } from './http/one-moment.js';
import { nestLogger } from './http/request-log.js';
import { RunJobs } from './jobs/run-jobs.js';
import { UnitTree } from './organisation/unit-tree.js';
import { openProfile, type Profile, type ProfileOptions } from './profile.js';
import { RunReactions } from './run-reactions.js';

import { OpenApiController } from './system/openapi.controller.js';
import { openApi } from './system/openapi.js';
import { serveWebPage } from './system/web-page.js';
import { traceCommands, traceQueries } from './tracing/traced-bus.js';
import { traceRequests } from './tracing/traced-requests.js';

const BODY_LIMIT = 1_048_576;
const REQUEST_MS = 30_000;
const HEADERS_MS = 15_000;

export type ServerOptions = Omit<Configuration, 'practice' | 'place'> &
  ProfileOptions &
  Readonly<{
    /** Folder of the built web page; without one, no page is served. */
    web?: string;
  }>;

export type Server = Readonly<{
  /** Without a slash at the end. */
  url: string;
  app: NestFastifyApplication;
  /** Where the first administrator is made, with its one-time token; absent when there is one. */
  setUp?: string;
  /** Takes no more requests, answers those in hand, then closes the files. */
  close(): Promise<void>;
}>;

/**
 * Opens a data folder and serves it: for `main`, for the demo and for tests.
 *
 * @throws FolderInUse when another process works in the folder
 */
export const startServer = async (options: ServerOptions): Promise<Server> => {
  const profile = await openProfile(options);
  try {
    const app = await compose(options, profile);
    await app.listen(options.port, options.host);
    const { port } = app.getHttpServer().address() as AddressInfo;
    const url = `http://${options.host.includes(':') ? `[${options.host}]` : options.host}:${port}`;
    const token = options.nodes?.role === 'worker' ? undefined : await firstToken(app);
    return {
      url,
      app,
      ...(token !== undefined && { setUp: `${url}/thiet-lap#${token}` }),
      close: () => close(app, profile),
    };
  } catch (error) {
    await profile.close();
    throw error;
  }
};

/** The application over an opened profile, ready to listen: also for making the API document. */
export const compose = async (
  options: Pick<ServerOptions, 'behindProxy' | 'web'>,
  profile: Profile,
): Promise<NestFastifyApplication> => {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    genReqId: () => randomUUID(),
    requestTimeout: REQUEST_MS,
    trustProxy: options.behindProxy,
    frameworkErrors: answerMalformed,
    clientErrorHandler: hangUp,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 300 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.over(...profile.modules), adapter, {
    bodyParser: false,
    abortOnError: false,
    logger: nestLogger(profile.ports.log),
  });
  app.setGlobalPrefix('api', { exclude: ['health/live', 'health/serving', 'health/ready', 'metrics'] });
  const server: FastifyInstance = adapter.getInstance();
  await server.register(cookie);
  traceRequests(server);
  harden(server, profile.ports);
  answerInOneMoment(server);
  if (options.web !== undefined) await serveWebPage(server, options.web);
  await app.get(UnitTree).refresh();
  await app.get(Rulebook).refresh();
  await app.init();
  app.get(OpenApiController).publish(() => openApi(app));
  const commands = app.get(CommandBus, { strict: false });
  meter(commands, profile.ports.metrics);
  traceCommands(commands);
  traceQueries(app.get(QueryBus, { strict: false }));
  app
    .get(RunReactions)
    .start((error) => profile.ports.log.warn({ error: String(error) }, 'the lease could not be asked for'));
  if (profile.ports.part.works) startJobs(app, profile);
  app.getHttpServer().headersTimeout = HEADERS_MS;
  return app;
};

const startJobs = (app: NestFastifyApplication, profile: Profile): void => {
  app.get(RunJobs).start({
    job: ({ kind, id, attempt }, code) =>
      profile.ports.log.warn({ kind, id, attempt, code }, 'a job has failed'),
    round: (error) => profile.ports.log.error({ error: String(error) }, 'periodic work will be tried again'),
  });
};

/** Nobody has an account yet: whoever reads the first lines of the log may make the first. */
const firstToken = async (app: NestFastifyApplication): Promise<string | undefined> => {
  const staff = await app.get(UserDirectory).staff();
  return staff.size === 0 ? app.get(SetupToken).issue() : undefined;
};

const close = async (app: NestFastifyApplication, profile: Profile): Promise<void> => {
  await app.close();
  await profile.close();
};
