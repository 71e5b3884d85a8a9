import { refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const listUnknownParameterRefused = defineFault({
  id: 'list-unknown-parameter-refused',
  title: 'A query parameter that nobody knows is refused',
  caughtBy: ['list/unknown-parameter'],
  distort: (request, response) =>
    request.query.has('unheardOf') ? refusing(response, 400, 'no such parameter') : response,
});
