import { attribute } from '../../scim/resource.ts';
import { refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const cursorErrorShowsQuery = defineFault({
  id: 'cursor-error-shows-query',
  title: 'The error about a cursor is that of the store',
  caughtBy: ['cursor/error-discreet'],
  distort: (_request, response) =>
    attribute(response.body, 'scimType') === 'invalidCursor'
      ? refusing(
          response,
          400,
          'SQLSTATE[22P02]: invalid input for SELECT * FROM people WHERE id > $1',
          'invalidCursor',
        )
      : response,
});
