import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import process from 'node:process';

/** Draws who imports whom among apps and libs, from the code, into docs/dependencies.md. */
const mermaid = execFileSync(
  process.execPath,
  [
    'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    'apps/api',
    'apps/cli',
    'apps/worker',
    'libs',
    '--no-config',
    '--ts-pre-compilation-deps',
    '--exclude',
    '(\\.spec\\.ts$|^libs/testing|contract\\.ts$)',
    '--include-only',
    '^(apps|libs)/',
    '--collapse',
    '^(apps|libs)/[^/]+',
    '--output-type',
    'mermaid',
  ],
  { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
);
writeFileSync(
  'docs/dependencies.md',
  `# Who imports whom\n\nDrawn from the imports by \`npm run graph\`; the rules are tests in \`test/architecture\`.\n\n\`\`\`mermaid\n${mermaid.trim()}\n\`\`\`\n`,
);
