import { stepsOf } from '../../../../scenarios/checks/bulk/step.ts';
import type { Exchange, ScimResponse } from '../../../../target-adapter/scim/exchange.ts';
import type { JsonObject } from '../../../../target-adapter/scim/resource.ts';
import { bulkResponse } from '../../../../target-adapter/scim/urns.ts';
import { anAnswer, anError } from '../../../simulator/build.ts';
import { asked } from '../../build.ts';

/** `aJob(['POST a', 'DELETE'], …)`: operations by method and bulkId. */
export function aJob(operations: readonly string[], response?: ScimResponse): Exchange {
  const Operations = operations.map((operation) => {
    const [method, bulkId] = operation.split(' ');
    return { method, path: method === 'POST' ? '/Users' : '/Users/7', ...(bulkId === undefined ? {} : { bulkId }) };
  });
  return asked('POST /Bulk', response, { body: { Operations } });
}

export const results = (...Operations: readonly unknown[]): ScimResponse =>
  anAnswer(200, { schemas: [bulkResponse], Operations });

/** The result of `POST a`, as it should be. */
export function aResult(what: string, status: number, change: JsonObject = {}): JsonObject {
  const [method, bulkId] = what.split(' ');
  return {
    method,
    ...(bulkId === undefined ? {} : { bulkId }),
    ...(method === 'POST' && status >= 300 ? {} : { location: 'https://target.example/scim/v2/Users/7' }),
    status: String(status),
    ...(status >= 300 ? { response: anError(status, 'No.') } : {}),
    ...change,
  };
}

export const stepsIn = (job: Exchange) => ({ steps: stepsOf(job), exchanges: [job] });
