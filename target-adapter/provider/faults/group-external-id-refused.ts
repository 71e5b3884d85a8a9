import { asks, refusing, sentBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const groupExternalIdRefused = defineFault({
  id: 'group-external-id-refused',
  title: 'A group with an externalId is refused',
  caughtBy: ['references/group-external-id'],
  distort: (request, response) =>
    asks(request, ['POST'], '/Groups') && sentBody(request).externalId !== undefined
      ? refusing(response, 400, 'externalId is unknown.', 'invalidSyntax')
      : response,
});
