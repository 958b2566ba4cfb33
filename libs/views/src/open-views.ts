import { join } from 'node:path';
import { allViews } from './all-views.js';
import { ViewReader } from './sqlite/view-reader.js';

/** Where the views of a data folder lie. */
export const viewsFolder = (dataFolder: string): string => join(dataFolder, 'views');

/** Opens all views of a data folder for questions; never writes. */
export const openViews = (dataFolder: string): ViewReader =>
  new ViewReader(viewsFolder(dataFolder), allViews);
