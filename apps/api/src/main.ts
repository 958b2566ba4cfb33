import { serve } from './serve.js';

const run = async (): Promise<void> => {
  const { url, setUp } = await serve();
  console.log(`Nghe Dân: ${url}`);
  if (setUp !== undefined) console.log(`Tạo quản trị viên đầu tiên / first administrator: ${setUp}`);
};

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
