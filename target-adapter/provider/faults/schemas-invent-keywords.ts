import { withAttributes } from '../discovery-mistake.ts';
import { defineFault } from '../fault.ts';

export const schemasInventKeywords = defineFault({
  id: 'schemas-invent-keywords',
  title: 'Schemas describe attributes in words of their own',
  caughtBy: ['discovery/keywords'],
  distort: (request, response) =>
    request.method === 'GET' && request.path === '/Schemas' && !request.query.has('filter')
      ? withAttributes(response, (facts) => ({ ...facts, mutability: 'writable' }))
      : response,
});
