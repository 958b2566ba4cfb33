import { manages } from './role-sets.js';

/** Work in the background: a part of `POLICY`. */
export const JOB_POLICY = { 'job.read': manages, 'job.settle': manages } as const;
