import { withBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const errorShowsStack = defineFault({
  id: 'error-shows-stack',
  title: 'Errors show where in the code they happened',
  caughtBy: ['always/no-internals'],
  distort(_request, response) {
    return response.status >= 400
      ? withBody(response, (body) => ({
          ...body,
          detail: 'Error: no\\n    at Store.find (/srv/app/src/store.js:41:13)',
        }))
      : response;
  },
});
