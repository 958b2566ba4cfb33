import { reads } from './role-sets.js';

/** Lists that leave the program as files: a part of `POLICY`. Whether the list itself may be read is asked besides. */
export const EXPORT_POLICY = { 'export.own': reads } as const;
