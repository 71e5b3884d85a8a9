import { withBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const cursorPadded = defineFault({
  id: 'cursor-padded',
  title: 'Cursors end with an equals sign, as Base64 has it',
  caughtBy: ['cursor/characters'],
  distort: (_request, response) =>
    withBody(response, (body) =>
      typeof body.nextCursor === 'string' ? { ...body, nextCursor: `${body.nextCursor}=` } : body,
    ),
  /** Its own cursors work, padded as they are. */
  policies: (correct) => ({ ...correct, scim: { ...correct.scim, onCursor: () => 'take' } }),
});
