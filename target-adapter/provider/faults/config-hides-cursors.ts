import { withBody, without } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const configHidesCursors = defineFault({
  id: 'config-hides-cursors',
  title: 'ServiceProviderConfig says nothing of the cursors that there are',
  caughtBy: ['discovery/cursors-told'],
  distort: (request, response) =>
    request.method === 'GET' && request.path === '/ServiceProviderConfig'
      ? withBody(response, (body) => without(body, 'pagination'))
      : response,
});
