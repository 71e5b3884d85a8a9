import { refusing, sentBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const moreRequiredThanSaid = defineFault({
  id: 'more-required-than-said',
  title: 'POST without a name answers 400, though the schema does not require it',
  caughtBy: ['create/minimal'],
  distort(request, response) {
    return request.method === 'POST' && request.path === '/Users' && sentBody(request).name === undefined
      ? refusing(response, 400, 'A name is required', 'invalidValue')
      : response;
  },
});
