export * from './built-in-law.js';
export * from './deadline-state.js';
export * from './deadline.js';
export * from './deadline.types.js';
export * from './entry.js';
export * from './explain.js';
export * from './law.types.js';
export { ruleFor, type LawRefusal } from './rule-for.js';
export { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.js';
