import type { Deadline } from './law.types.js';

export const explain = (deadline: Deadline, _language: 'vi' | 'en'): readonly string[] => [deadline.due];
