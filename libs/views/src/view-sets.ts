import { allViews } from './all-views.js';
import {
  confidentialFolder,
  confidentialViews,
  openConfidential,
} from './denunciations/confidential-reads.js';
import { openViews, viewsFolder } from './open-views.js';
import type { ViewReader } from './sqlite/view-reader.js';
import type { View } from './view.js';

/** Views that lie together in one folder of the data folder. */
export type ViewSet = Readonly<{
  name: 'ordinary' | 'confidential';
  views: readonly View[];
  /** Where they lie in a data folder. */
  folder(data: string): string;
  open(data: string): ViewReader;
  /** Under which name a view is reported and rebuilt: both folders have views of units and staff. */
  nameOf(view: string): string;
}>;

const ordinary: ViewSet = {
  name: 'ordinary',
  views: allViews,
  folder: viewsFolder,
  open: openViews,
  nameOf: (view) => view,
};

const CONFIDENTIAL = 'confidential/';

/** Whether what a view of this name holds is for those who see denunciations alone. */
export const isConfidential = (name: string): boolean => name.startsWith(CONFIDENTIAL);

const confidential: ViewSet = {
  name: 'confidential',
  views: confidentialViews,
  folder: confidentialFolder,
  open: openConfidential,
  nameOf: (view) => `${CONFIDENTIAL}${view}`,
};

/** Every view of a data folder: whoever walks through the folder goes through these, or forgets denunciations. */
export const viewSets: readonly ViewSet[] = [ordinary, confidential];

export const viewNames: readonly string[] = viewSets.flatMap(({ views, nameOf }) =>
  views.map(({ name }) => nameOf(name)),
);
