import type { INestApplication } from '@nestjs/common';
import { REFUSALS } from '../http/refusals.js';
import { answerSchemas, type AnswerSchemas } from './answer-schemas.js';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

const PROBLEM = {
  type: 'object',
  description: 'RFC 9457; the facts of the refusal stand beside these members',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string', example: '/problems/entry.late-without-reason' },
    title: { type: 'string', description: 'In the language of Accept-Language: vi (default) or en' },
    status: { type: 'integer' },
    code: {
      type: 'string',
      description: 'noun.reason; what a program looks at. Absent and forbidden are both `not-found`',
      enum: Object.keys(REFUSALS).sort(),
    },
    instance: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'code', 'message'],
        properties: { field: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
};

const AFTER = {
  name: 'sau',
  in: 'query' as const,
  required: false,
  description:
    'With several nodes: position of a command that another node answered. The answer waits up to 2 s for it, or says X-Stale: true; what the same node has answered is waited for without it',
  schema: { type: 'string', pattern: '^\\d{1,20}(/\\d{20})?$' },
};

const FAILED = {
  description: 'A problem',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

/** The contract, made from the routes themselves: what it says is what is validated. */
export const openApi = (app: INestApplication): OpenAPIObject => {
  const outline = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Nghe Dân')
    .setDescription('Citizens’ petitions, complaints and dialogues. Days are those of Asia/Ho_Chi_Minh.')
    .setVersion('0.1.0')
    .addCookieAuth('__Host-sid')
    .build();
  const document = SwaggerModule.createDocument(app, outline, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
  });
  const { answers, schemas: answered } = answerSchemas();
  for (const { get, post, put, delete: remove } of Object.values(document.paths)) {
    if (get) get.parameters = [...(get.parameters ?? []), AFTER];
    for (const operation of [get, post, put, remove]) {
      if (!operation) continue;
      answer(operation, answers[operation.operationId ?? '']);
      mayFail(operation);
    }
  }
  const asked = document.components?.schemas ?? {};
  const twice = Object.keys(answered).find((name) => Object.hasOwn(asked, name));
  if (twice !== undefined) throw new TypeError(`${twice} is asked for and answered: give one another name`);
  const schemas = { ...asked, ...answered, Problem: PROBLEM };
  return { ...document, components: { ...document.components, schemas } };
};

/** What a route answers when it goes well; a page, a file or nothing has no schema. */
const answer = ({ responses }: Operation, schema: AnswerSchemas['answers'][string] | undefined): void => {
  if (!schema) return;
  for (const [status, response] of Object.entries(responses)) {
    if (!status.startsWith('2')) continue;
    Object.assign(response ?? {}, { description: 'Done', content: { 'application/json': { schema } } });
  }
};

const mayFail = (operation: Operation): void => {
  operation.responses = { ...operation.responses, default: FAILED };
};
