import { enterpriseSchema } from '../../scim/urns.ts';
import { withItems } from '../discovery-mistake.ts';
import { defineFault } from '../fault.ts';

export const schemasExtensionRepeatsCore = defineFault({
  id: 'schemas-extension-repeats-core',
  title: 'An extension describes attributes of the User a second time',
  caughtBy: ['discovery/extensions-apart'],
  distort: (request, response) =>
    request.method === 'GET' && request.path === '/Schemas' && !request.query.has('filter')
      ? withItems(response, (schema) =>
          schema.id === enterpriseSchema ? { ...schema, attributes: [{ name: 'title', type: 'string' }] } : schema,
        )
      : response,
});
