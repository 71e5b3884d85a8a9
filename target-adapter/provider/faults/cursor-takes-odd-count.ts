import { defineFault } from '../fault.ts';

export const cursorTakesOddCount = defineFault({
  id: 'cursor-takes-odd-count',
  title: 'A page by cursor with a count that is no number is an empty one',
  caughtBy: ['cursor/count-odd'],
  distort: (request, response) =>
    request.query.has('cursor') && /[a-z]/i.test(request.query.get('count') ?? '')
      ? { ...response, status: 200, body: { totalResults: 0, Resources: [] } }
      : response,
});
