import { readFileSync } from 'node:fs';
import { fastify } from 'fastify';
import { COMMITTED } from '../../apps/api/src/system/api-document.js';

type Schema = Readonly<{ [keyword: string]: unknown }>;
type Operation = Readonly<{
  responses: Readonly<Record<string, Readonly<{ content?: Record<string, { schema: Schema }> }>>>;
}>;
type Document = Readonly<{
  paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  components: Readonly<{ schemas: Readonly<Record<string, Schema>> }>;
}>;

type Check = ((value: unknown) => unknown) & { errors?: readonly Readonly<Record<string, unknown>>[] | null };

/** A field that the document does not name is a mistake too: every object with named fields has no others. */
const closed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || value === null) return value;
  const schema = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, closed(inner)]));
  const named = schema['type'] === 'object' && 'properties' in schema && !('additionalProperties' in schema);
  return named ? { ...schema, additionalProperties: false } : schema;
};

const pattern = (path: string): RegExp => new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`);

/** Path of the document that an address is of: one without places before one with. */
const pathOf = ({ paths }: Document, address: string): string | undefined =>
  Object.keys(paths)
    .filter((path) => pattern(path).test(address))
    .sort((a, b) => a.split('{').length - b.split('{').length)[0];

/** The validator that Fastify brings, told to change nothing of what it looks at. */
export const validator = async (): Promise<(schema: object) => Check> => {
  const customOptions = {
    coerceTypes: false as const,
    removeAdditional: false as const,
    useDefaults: false,
    strict: false,
    allErrors: true,
  };
  const app = fastify({ ajv: { customOptions } });
  app.post('/', { schema: { body: { type: 'object' } } }, () => undefined);
  await app.ready();
  const compile = app.validatorCompiler;
  if (!compile) throw new Error('Fastify has no validator');
  return (schema) => compile({ schema, method: 'POST', url: '/', httpPart: 'body' }) as Check;
};

/** What the committed document says of answers, asked of real ones. */
export class AnswerCheck {
  private readonly document = JSON.parse(readFileSync(COMMITTED, 'utf8')) as Document;
  private readonly components = closed(this.document.components);
  private readonly checks = new Map<string, Check | undefined>();
  private compile: Promise<(schema: object) => Check> | undefined;

  /** @throws Error that names the first fields in which an answer is not what the document says */
  async hold(method: string, address: string, status: number, body: unknown): Promise<void> {
    const path = pathOf(this.document, address.split('?')[0] ?? '');
    if (path === undefined) return;
    const check = await this.checkOf(path, method.toLowerCase(), String(status));
    if (!check || check(body) === true) return;
    const wrong = (check.errors ?? []).map(({ instancePath, message, params }) =>
      [instancePath, message, JSON.stringify(params)].join(' '),
    );
    throw new Error(
      `${method} ${path} answered otherwise than documented:\n${wrong.slice(0, 40).join('\n')}`,
    );
  }

  private async checkOf(path: string, method: string, status: string): Promise<Check | undefined> {
    const key = `${method} ${path} ${status}`;
    if (!this.checks.has(key)) {
      const schema =
        this.document.paths[path]?.[method]?.responses[status]?.content?.['application/json']?.schema;
      this.compile ??= validator();
      const compile = await this.compile;
      this.checks.set(key, schema && compile({ allOf: [closed(schema)], components: this.components }));
    }
    return this.checks.get(key);
  }
}
