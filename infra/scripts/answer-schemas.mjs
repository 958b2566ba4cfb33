// node infra/scripts/answer-schemas.mjs [--check]
//
// Describes what every route answers: reads the return types of the controllers with the compiler and writes them as
// JSON Schema. `npm run openapi` puts them into the API document. --check compares with what is committed.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { Schemas } from './type-schemas.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const COMMITTED = `${ROOT}apps/api/src/system/answer-schemas.json`;

const project = () => {
  const { config } = ts.readConfigFile(`${ROOT}tsconfig.build.json`, ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  return ts.createProgram(fileNames, { ...options, noEmit: true, incremental: false });
};

const decoratorsOf = (node) => (ts.getDecorators(node) ?? []).map(({ expression }) => expression.getText());

/** One whose routes the document shows. */
const isController = (node) =>
  ts.isClassDeclaration(node) &&
  decoratorsOf(node).some((text) => text.startsWith('Controller(')) &&
  !decoratorsOf(node).some((text) => text.startsWith('ApiExcludeController('));

/** `Cases.page` → the type of its answer. */
const routesOf = (program, checker) =>
  program
    .getSourceFiles()
    .filter(({ fileName }) => fileName.endsWith('.controller.ts'))
    .flatMap((file) => file.statements.filter(isController))
    .flatMap((controller) =>
      controller.members
        .filter((member) => ts.isMethodDeclaration(member) && ts.getDecorators(member))
        .map((method) => {
          const answer = checker.getReturnTypeOfSignature(checker.getSignatureFromDeclaration(method));
          const id = `${controller.name.text.replace(/Controller$/, '')}.${method.name.getText()}`;
          return [id, checker.getAwaitedType(answer) ?? answer];
        }),
    )
    .sort(([a], [b]) => (a < b ? -1 : 1));

/** A page, a stream of bytes or of events, or nothing at all has no shape. */
const hasShape = (type) => {
  const parts = type.isUnion() ? type.types : [type];
  return !parts.some(
    ({ flags, symbol }) =>
      flags & (ts.TypeFlags.Void | ts.TypeFlags.StringLike) ||
      ['StreamableFile', 'Observable'].includes(symbol?.name),
  );
};

/** Every name that a file of the program gives to a type without parameters. */
const aliasesIn = (program) =>
  program
    .getSourceFiles()
    .filter(({ isDeclarationFile }) => !isDeclarationFile)
    .flatMap(({ statements }) => statements.filter(ts.isTypeAliasDeclaration))
    .filter(({ typeParameters }) => typeParameters === undefined);

const described = () => {
  const program = project();
  const checker = program.getTypeChecker();
  const schemas = new Schemas(checker, aliasesIn(program));
  const answers = Object.fromEntries(
    routesOf(program, checker)
      .filter(([, type]) => hasShape(type))
      .map(([id, type]) => [id, schemas.of(type)]),
  );
  return `${JSON.stringify({ answers, schemas: schemas.named() }, undefined, 1)}\n`;
};

const now = described();
if (process.argv.includes('--check')) {
  if (now !== readFileSync(COMMITTED, 'utf8')) {
    console.error('The answers have changed: npm run openapi writes them anew.');
    process.exitCode = 1;
  }
} else {
  writeFileSync(COMMITTED, now);
}
