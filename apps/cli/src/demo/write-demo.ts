import { EXIT, Stop } from '../exit.js';
import type { Output } from '../output.js';

export type DemoAccount = Readonly<{ username: string; password: string; role: string; displayName: string }>;
export type Demo = Readonly<{ accounts: readonly DemoAccount[] }>;

/**
 * Writes the demo records into an empty data folder.
 *
 * @throws Stop in this build, which ships no demo records
 */
export const writeDemo = async (_folder: string, _output: Output): Promise<Demo> => {
  throw new Stop(EXIT.refused, 'this build ships no demo records');
};
