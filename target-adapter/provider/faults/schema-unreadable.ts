import { refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const schemaUnreadable = defineFault({
  id: 'schema-unreadable',
  title: 'A schema cannot be read by its URN',
  caughtBy: ['discovery/schema-by-id'],
  distort: (request, response) =>
    request.path.startsWith('/Schemas/') ? refusing(response, 404, 'no such schema') : response,
});
