import { asks, refusing, sentBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const nullInCreateRefused = defineFault({
  id: 'null-in-create-refused',
  title: 'A create with null for an attribute is refused',
  caughtBy: ['entra/create-nulls', 'create/empty-is-absent'],
  distort: (request, response) =>
    asks(request, ['POST'], '/Users') && Object.values(sentBody(request)).includes(null)
      ? refusing(response, 400, 'an attribute must not be null', 'invalidValue')
      : response,
});
