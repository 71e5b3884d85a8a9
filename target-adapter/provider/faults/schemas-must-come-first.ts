import { asks, refusing, sentBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const schemasMustComeFirst = defineFault({
  id: 'schemas-must-come-first',
  title: 'A body that does not begin with schemas is refused',
  caughtBy: ['create/attribute-order'],
  distort: (request, response) =>
    asks(request, ['POST'], '/Users') && Object.keys(sentBody(request)).indexOf('schemas') > 0
      ? refusing(response, 400, 'schemas must come first.')
      : response,
});
