import { withAttributes } from '../discovery-mistake.ts';
import { defineFault } from '../fault.ts';

export const schemasNest = defineFault({
  id: 'schemas-nest',
  title: 'Schemas nest complex attributes in complex ones',
  caughtBy: ['discovery/not-nested'],
  distort: (request, response) =>
    request.method === 'GET' && request.path === '/Schemas' && !request.query.has('filter')
      ? withAttributes(response, (facts) => ({ ...facts, subAttributes: [{ ...facts, type: 'complex' }] }))
      : response,
});
