import { refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const flagInQueryRefused = defineFault({
  id: 'flag-in-query-refused',
  title: 'A parameter without value in the query is refused',
  caughtBy: ['entra/unknown-parameter'],
  distort: (request, response) =>
    /(^|&)\w+(&|$)/.test(request.queryText ?? '')
      ? refusing(response, 400, 'a query parameter needs a value', 'invalidValue')
      : response,
});
