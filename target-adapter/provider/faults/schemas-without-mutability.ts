import { withAttributes } from '../discovery-mistake.ts';
import { without } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const schemasWithoutMutability = defineFault({
  id: 'schemas-without-mutability',
  title: 'Schemas say nothing of mutability',
  caughtBy: ['discovery/facts-complete'],
  distort: (request, response) =>
    request.method === 'GET' && request.path === '/Schemas' && !request.query.has('filter')
      ? withAttributes(response, (facts) => without(facts, 'mutability'))
      : response,
});
