import { attribute, isObject, type JsonObject } from '../../scim/resource.ts';
import { withItems } from '../discovery-mistake.ts';
import { defineFault } from '../fault.ts';

export const schemasWithoutDisplayName = defineFault({
  id: 'schemas-without-display-name',
  title: 'The schemas leave displayName out, which can be written',
  caughtBy: ['entra/schemas-mapped'],
  distort: (request, response) => (request.path === '/Schemas' ? withItems(response, nameless) : response),
});

function nameless(schema: JsonObject): JsonObject {
  const { attributes } = schema;
  if (!Array.isArray(attributes)) return schema;
  return {
    ...schema,
    attributes: attributes.filter((each) => isObject(each) && attribute(each, 'name') !== 'displayName'),
  };
}
