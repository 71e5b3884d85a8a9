import { asks, refusing, sentBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const groupMetaRefused = defineFault({
  id: 'group-meta-refused',
  title: 'A group whose create sends meta is refused',
  caughtBy: ['entra/group-created', 'entra/unknown-schema'],
  distort: (request, response) =>
    asks(request, ['POST'], '/Groups') && sentBody(request).meta !== undefined
      ? refusing(response, 400, 'meta is read-only', 'mutability')
      : response,
});
