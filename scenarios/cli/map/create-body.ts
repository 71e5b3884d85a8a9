import type { Dialect, Setting } from '../../../simulator/dialect.ts';
import type { Person } from '../../../simulator/directory/person.ts';
import type { ScimRequest, ScimResponse } from '../../../target-adapter/scim/exchange.ts';
import { listResponse } from '../../../target-adapter/scim/urns.ts';

const mostRequests = 20;

/** What a dialect would send to create a person, where the target answers that it knows nobody; undefined: nothing. */
export function createBody(dialect: Dialect, person: Person, setting: Setting): unknown {
  const conversation = dialect.converse({ kind: 'assign', person }, setting);
  let step = conversation.next();
  for (let count = 0; step.done !== true && count < mostRequests; count += 1) {
    const { method, path, body } = step.value;
    if (method === 'POST' && /^\/Users\b/.test(path)) return body;
    step = conversation.next(answerTo(step.value));
  }
  return undefined;
}

function answerTo({ method, path }: ScimRequest): ScimResponse {
  const body = { schemas: [listResponse], totalResults: 0, itemsPerPage: 0, startIndex: 1, Resources: [] };
  const isQuery = method === 'GET' && /^\/(Users|Groups)(\?|$)/.test(path);
  const answer = isQuery ? { status: 200, text: JSON.stringify(body), body } : { status: 404, text: '' };
  return { headers: {}, url: path, ...answer };
}
