import { withAttributes } from '../discovery-mistake.ts';
import { defineFault } from '../fault.ts';

export const schemasWithNulls = defineFault({
  id: 'schemas-with-nulls',
  title: 'The schemas have null where an attribute has no canonical values',
  caughtBy: ['entra/schemas-plain'],
  distort: (request, response) =>
    request.path === '/Schemas' ? withAttributes(response, (facts) => ({ canonicalValues: null, ...facts })) : response,
});
