import { fileURLToPath } from 'node:url';
import { configuration } from './configuration.js';
import { startServer } from './start-server.js';

const WEB = fileURLToPath(new URL('../../../web', import.meta.url));

const run = async (): Promise<void> => {
  const server = await startServer({ ...configuration(process.env), threads: true, web: WEB });
  console.log(`Nghe Dân: ${server.url}`);
  if (server.setUp !== undefined)
    console.log(`Tạo quản trị viên đầu tiên / first administrator: ${server.setUp}`);
  const stop = (): void => {
    server.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
};

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
