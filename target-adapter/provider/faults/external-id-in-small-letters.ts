import { withBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const externalIdInSmallLetters = defineFault({
  id: 'external-id-in-small-letters',
  title: 'The externalId is stored in small letters',
  caughtBy: ['create/external-id-kept'],
  distort(_request, response) {
    return withBody(response, (body) =>
      typeof body.externalId === 'string' ? { ...body, externalId: body.externalId.toLowerCase() } : body,
    );
  },
});
