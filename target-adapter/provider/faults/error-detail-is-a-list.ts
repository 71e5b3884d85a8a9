import { withBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const errorDetailIsAList = defineFault({
  id: 'error-detail-is-a-list',
  title: 'Errors have a list as detail',
  caughtBy: ['always/error-detail'],
  distort(_request, response) {
    return response.status >= 400 ? withBody(response, (body) => ({ ...body, detail: [body.detail] })) : response;
  },
});
