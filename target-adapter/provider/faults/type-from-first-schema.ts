import { enterpriseSchema } from '../../scim/urns.ts';
import { asks, refusing, sentBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const typeFromFirstSchema = defineFault({
  id: 'type-from-first-schema',
  title: 'The first URI in schemas must be that of the User',
  caughtBy: ['create/schema-order'],
  distort: (request, response) =>
    asks(request, ['POST'], '/Users') && firstSchema(sentBody(request).schemas) === enterpriseSchema
      ? refusing(response, 400, 'This is no User.')
      : response,
});

const firstSchema = (schemas: unknown): unknown => (Array.isArray(schemas) ? schemas[0] : undefined);
