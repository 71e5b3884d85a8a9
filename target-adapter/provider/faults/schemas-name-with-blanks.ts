import { withAttributes } from '../discovery-mistake.ts';
import { defineFault } from '../fault.ts';

export const schemasNameWithBlanks = defineFault({
  id: 'schemas-name-with-blanks',
  title: 'Schemas give attributes names with blanks',
  caughtBy: ['discovery/names'],
  distort: (request, response) =>
    request.method === 'GET' && request.path === '/Schemas' && !request.query.has('filter')
      ? withAttributes(response, (facts) => ({ ...facts, name: `user ${String(facts.name)}` }))
      : response,
});
