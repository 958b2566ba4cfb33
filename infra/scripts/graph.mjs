import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { cruise } from 'dependency-cruiser';

/** Draws who imports whom among apps and libs, from the code, into docs/dependencies.md. */
const { output } = await cruise(
  ['apps', 'libs'],
  {
    baseDir: process.cwd(),
    tsPreCompilationDeps: true,
    exclude: { path: ['\\.spec\\.ts$', 'contract\\.ts$', '^libs/testing', '^apps/web'] },
    includeOnly: { path: '^(apps|libs)/' },
    collapse: '^(apps|libs)/[^/]+',
    outputType: 'mermaid',
  },
  { conditionNames: ['source', 'node', 'import', 'require', 'default'], exportsFields: ['exports'] },
);
const heading =
  '# Who imports whom\n\nDrawn from the imports by `npm run graph`; the rules are tests in `test/architecture`.\n\n';
writeFileSync('docs/dependencies.md', `${heading}\`\`\`mermaid\n${output.trim()}\n\`\`\`\n`);
