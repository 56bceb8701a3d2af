// The OpenAPI page: the list of operations, told in the words other programs read.
import * as z from 'zod'
import type { Operation } from '../api/operation.ts'
import { problems } from '../base/problem.ts'

/** The OpenAPI 3.1 document of these operations. */
export function openApi(operations: readonly Operation[]): Readonly<Record<string, unknown>> {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Alongside',
      version: '1',
      description: 'Commands are sent once with an id of their own; repeating one gives its first outcome.',
    },
    paths: Object.fromEntries(operations.map((operation) => [`/api/${operation.name}`, pathOf(operation)])),
    components: {
      responses: {
        problem: {
          description: 'The gate said no. Nothing was done.',
          content: {
            'application/problem+json': {
              schema: {
                type: 'object',
                properties: {
                  code: { enum: Object.keys(problems) },
                  title: { type: 'string' },
                  status: { type: 'integer' },
                },
              },
            },
          },
        },
      },
      parameters: {
        seat: {
          name: 'alongside-seat',
          in: 'header',
          required: true,
          schema: { type: 'string', format: 'uuid' },
          description: 'The seat to act from.',
        },
      },
    },
  }
}

function pathOf(operation: Operation): Readonly<Record<string, unknown>> {
  const common = {
    operationId: operation.name,
    summary: operation.says,
    description: `Needs the right ${operation.does}.`,
    responses: { 200: answerOf(operation), default: { $ref: '#/components/responses/problem' } },
  }
  const seat = { $ref: '#/components/parameters/seat' }
  if (isGet(operation)) {
    const input = {
      name: 'input',
      in: 'query',
      required: true,
      content: { 'application/json': { schema: jsonOf(operation.input) } },
    }
    return { get: { ...common, parameters: [seat, input] } }
  }
  const properties = {
    ...(operation.kind === 'command' ? { id: { type: 'string', format: 'uuid' } } : {}),
    input: jsonOf(operation.input),
  }
  const schema = { type: 'object', properties, required: Object.keys(properties) }
  if (operation.kind === 'command' && 'attaches' in operation && operation.attaches) {
    const command = {
      name: 'alongside-command',
      in: 'header',
      required: true,
      description: 'The command as URI-encoded JSON. Its bytes and sha256 are filled in from the body.',
      content: { 'application/json': { schema } },
    }
    const file = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
    return { post: { ...common, parameters: [seat, command], requestBody: { required: true, content: file } } }
  }
  return {
    post: {
      ...common,
      parameters: [seat],
      requestBody: { required: true, content: { 'application/json': { schema } } },
    },
  }
}

/** A query is GET only if no field of its input is a member's data. */
export function isGet(operation: Operation): boolean {
  return operation.kind === 'query' && !operation.sensitive
}

function answerOf(operation: Operation) {
  const value = 'output' in operation ? { value: jsonOf(operation.output) } : {}
  const outcome = operation.kind === 'command' ? { enum: ['done', 'refused'] } : { const: 'done' }
  const reason = operation.kind === 'command' ? { reason: { enum: [...operation.refuses] } } : {}
  return {
    description: 'The outcome.',
    content: { 'application/json': { schema: { type: 'object', properties: { outcome, ...reason, ...value } } } },
  }
}

function jsonOf(schema: z.ZodType) {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
}
