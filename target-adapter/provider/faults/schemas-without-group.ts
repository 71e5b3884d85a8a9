import { isObject } from '../../scim/resource.ts';
import { groupSchema } from '../../scim/urns.ts';
import { withBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const schemasWithoutGroup = defineFault({
  id: 'schemas-without-group',
  title: 'The schemas leave the Group out, though there are groups',
  caughtBy: ['entra/schemas-listed'],
  distort: (request, response) =>
    request.path === '/Schemas' && response.status === 200
      ? withBody(response, (body) => ({ ...body, Resources: others(body.Resources) }))
      : response,
});

const others = (schemas: unknown): unknown =>
  Array.isArray(schemas) ? schemas.filter((schema) => !(isObject(schema) && schema.id === groupSchema)) : schemas;
