import { withAttributes } from '../discovery-mistake.ts';
import { without } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const schemasWithoutParts = defineFault({
  id: 'schemas-without-parts',
  title: 'Schemas list no parts of complex attributes',
  caughtBy: ['discovery/parts'],
  distort: (request, response) =>
    request.method === 'GET' && request.path === '/Schemas' && !request.query.has('filter')
      ? withAttributes(response, (facts) => without(facts, 'subAttributes'))
      : response,
});
