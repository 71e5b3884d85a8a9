import { withBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const externalIdInvented = defineFault({
  id: 'external-id-invented',
  title: 'A resource without externalId shows its id there',
  caughtBy: ['create/external-id-not-invented'],
  distort(_request, response) {
    return withBody(response, (body) => ('userName' in body ? { externalId: body.id, ...body } : body));
  },
});
