import { asks, withBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const nullStoredAsText = defineFault({
  id: 'null-stored-as-text',
  title: 'An attribute without value shows the word null',
  caughtBy: ['create/empty-is-absent'],
  distort(request, response) {
    return asks(request, ['GET'], '/Users')
      ? withBody(response, (body) => ('userName' in body ? { title: 'null', ...body } : body))
      : response;
  },
});
