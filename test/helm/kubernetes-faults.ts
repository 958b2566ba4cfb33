import { resolve } from 'node:path';
import ts from 'typescript';
import type { Document } from './documents.js';

const FILE = resolve('test/helm/written-as-code.ts');

/** Where kubernetes-types has the kinds of each group and version. */
const moduleOf = (apiVersion: string): string => {
  const [group, version] = apiVersion.includes('/') ? apiVersion.split('/') : ['core', apiVersion];
  return `kubernetes-types/${group?.split('.')[0]}/${version}`;
};

const options: ts.CompilerOptions = {
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  skipLibCheck: true,
  lib: ['lib.es2023.d.ts'],
  types: [],
};

/**
 * Holds documents to the types of Kubernetes: a field that is not there, misspelt, of the wrong type or missing is a fault.
 * The compiler does it, because a literal may have no field that its type does not name.
 */
export const kubernetesFaults = (documents: readonly Document[]): readonly string[] => {
  const source = documents
    .map(
      (document, index) =>
        `import type { ${document.kind} as K${index} } from '${moduleOf(document.apiVersion)}';\n` +
        `export const d${index}: K${index} = ${JSON.stringify(document, null, 1)};`,
    )
    .join('\n');
  const files = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...files,
    fileExists: (name) => name === FILE || files.fileExists(name),
    getSourceFile: (name, version) =>
      name === FILE ? ts.createSourceFile(name, source, version) : files.getSourceFile(name, version),
  };
  const lines = source.split('\n');
  return ts
    .getPreEmitDiagnostics(ts.createProgram([FILE], options, host))
    .map(({ file, start, messageText }) => {
      const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line : 0;
      return `${lines[line]?.trim()}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    });
};
