import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { exportFilesContract, from } from '../contract.js';
import { FolderFiles } from './folder-files.js';

exportFilesContract('files in a folder', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nghedan-exports-'));
  return {
    open: () => new FolderFiles(folder, 1_000),
    largest: 1_000,
    dispose: async () => rmSync(folder, { recursive: true }),
  };
});

it('sweeps away what a killed process left unfinished, and lets nobody else read the others', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nghedan-exports-'));
  writeFileSync(join(folder, 'half.part'), 'half of a list');
  await new FolderFiles(folder).write(from([Buffer.from('x')]), () => 'a.1');
  expect(readdirSync(folder)).toEqual(['a.1']);
  if (process.platform !== 'win32') expect(statSync(join(folder, 'a.1')).mode & 0o077).toBe(0);
  rmSync(folder, { recursive: true });
});
