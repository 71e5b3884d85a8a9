import type { ScimRequest } from '../../target-adapter/scim/exchange.ts';
import { attribute } from '../../target-adapter/scim/resource.ts';

/** What a PUT or PATCH makes of the attribute that names a resource; undefined: it leaves it as it is. RFC 7644 §3.5.2 */
export function newName({ method, body }: ScimRequest, by: string): string | undefined {
  const given = method === 'PUT' ? [attribute(body, by)] : method === 'PATCH' ? givenByPatch(body, by) : [];
  return given.findLast((value) => typeof value === 'string');
}

function givenByPatch(body: unknown, by: string): readonly unknown[] {
  const operations = attribute(body, 'Operations');
  if (!Array.isArray(operations)) return [];
  return operations.map((operation) => {
    const [path, value] = [attribute(operation, 'path'), attribute(operation, 'value')];
    if (typeof path !== 'string') return attribute(value, by);
    // With or without the schema's URN before it.
    return path.split(':').at(-1)?.toLowerCase() === by.toLowerCase() ? value : undefined;
  });
}
