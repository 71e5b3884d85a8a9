import { withAttributes } from '../discovery-mistake.ts';
import { without } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const schemasWithoutReferenceTypes = defineFault({
  id: 'schemas-without-reference-types',
  title: 'Schemas say not what references lead to',
  caughtBy: ['discovery/reference-types'],
  distort: (request, response) =>
    request.method === 'GET' && request.path === '/Schemas' && !request.query.has('filter')
      ? withAttributes(response, (facts) => ({ ...without(facts, 'referenceTypes'), type: 'reference' }))
      : response,
});
