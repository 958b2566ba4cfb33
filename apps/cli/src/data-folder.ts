import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import { LogReader, openSqliteLog, type SqliteLog } from '#event-store';
import { localDate, type LocalDate } from '#kernel';
import { NewerRelease, requireKnownFormats } from '../../api/src/known-formats.js';
import { productCodec } from '../../worker/src/codec.js';
import { EXIT, Stop } from './exit.js';

export const dataOption = (): Option =>
  new Option('--data <dir>', 'data folder').env('NGHEDAN_DATA').default('./data');

/**
 * The log, for this process alone; the folder is made when it does not exist.
 *
 * @throws FolderInUse while the server or another command writes
 * @throws Stop when a newer release wrote a file of the folder
 */
export const openForWriting = async (folder: string): Promise<SqliteLog> => {
  requireKnown(folder);
  return openSqliteLog({ folder, codec: productCodec(), writer: 'inline' });
};

/** The log, beside a server that may be running. @throws Stop when there is none */
export const openForReading = (folder: string): LogReader => {
  requireLog(folder);
  return new LogReader(folder, productCodec());
};

/** The key file of the vault: beside the folder, unless the environment says where. */
export const keyFileOf = (folder: string): string => process.env['NGHEDAN_KEK'] ?? `${resolve(folder)}.kek`;

export const hasLog = (folder: string): boolean => existsSync(join(folder, 'log.db'));

/** @throws Stop when the folder holds no log, or a newer release wrote any of its files */
export const requireLog = (folder: string): void => {
  if (!hasLog(folder)) throw new Stop(EXIT.refused, `${folder} holds no log`);
  requireKnown(folder);
};

/** Every file of the folder, and not only the one that a command opens. @throws Stop when a newer release wrote one */
export const requireKnown = (folder: string): void => {
  try {
    requireKnownFormats(folder);
  } catch (error) {
    if (error instanceof NewerRelease) throw new Stop(EXIT.refused, error.message);
    throw error;
  }
};

/** For commander: a calendar day as text. */
export const dayArgument = (text: string): LocalDate => {
  try {
    return localDate(text);
  } catch {
    throw new InvalidArgumentError('a day is written YYYY-MM-DD');
  }
};
