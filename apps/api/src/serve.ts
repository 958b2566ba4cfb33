import { fileURLToPath } from 'node:url';
import { configuration, type Configuration } from './configuration.js';
import { startServer, type Server } from './start-server.js';

/** The built page lies beside the compiled server: `dist/web`. */
const WEB = fileURLToPath(new URL('../../../web', import.meta.url));

/** The server of a real process: settings from the environment, threads, the web page, an orderly end by signal. */
export const serve = async (settings: Partial<Configuration> = {}): Promise<Server> => {
  const server = await startServer({ ...configuration(process.env), ...settings, threads: true, web: WEB });
  const stop = (): void => {
    server.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  return server;
};
