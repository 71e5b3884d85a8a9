import { defineFault } from '../fault.ts';

export const searchAnswers201 = defineFault({
  id: 'search-answers-201',
  title: 'A search by POST answers 201',
  caughtBy: ['search/finds', 'search/pages'],
  distort: (request, response) => (request.path.endsWith('/.search') ? { ...response, status: 201 } : response),
});
