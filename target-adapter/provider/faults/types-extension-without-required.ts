import { enterpriseSchema } from '../../scim/urns.ts';
import { withItems } from '../discovery-mistake.ts';
import { defineFault } from '../fault.ts';

export const typesExtensionWithoutRequired = defineFault({
  id: 'types-extension-without-required',
  title: 'Extensions say not whether they are required',
  caughtBy: ['discovery/extension-entries'],
  distort: (request, response) =>
    request.method === 'GET' && request.path === '/ResourceTypes' && !request.query.has('filter')
      ? withItems(response, (type) => ({ ...type, schemaExtensions: [{ schema: enterpriseSchema }] }))
      : response,
});
