export { importFile, type ImportJob, type ImportProgress } from './import/import-file.js';
export { petitionIdOf } from './import/ids.js';
export type { ImportReport } from './import/report.js';
export { mappingSchema } from './mapping/mapping.shape.js';
export type { Mapping } from './mapping/mapping.types.js';
export { MappingRefused, readMapping } from './mapping/read-mapping.js';
export { SourceRefused } from './sources/source-refused.js';
export { removeOldSpools } from './sqlite/row-spool.js';
