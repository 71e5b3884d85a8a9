import { defineFault } from '../fault.ts';

export const searchTakesAnyMessage = defineFault({
  id: 'search-takes-any-message',
  title: 'A search by POST takes messages of every kind',
  caughtBy: ['search/named'],
  distort: (request, response) =>
    request.path.endsWith('/.search') && response.status === 400 && !request.text.includes('SearchRequest')
      ? { ...response, status: 200, body: { totalResults: 0 } }
      : response,
});
