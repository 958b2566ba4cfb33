import { writeFileSync } from 'node:fs';
import { COMMITTED, currentDocument } from './system/api-document.js';

writeFileSync(COMMITTED, await currentDocument());
console.log(COMMITTED);
