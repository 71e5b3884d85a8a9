import { defineFault } from '../fault.ts';

export const errorsAsPlainJson = defineFault({
  id: 'errors-as-plain-json',
  title: 'Errors call themselves application/json',
  caughtBy: ['always/error-media-type'],
  distort(_request, response) {
    if (response.status < 400) return response;
    return { ...response, headers: { ...response.headers, 'content-type': 'application/json' } };
  },
});
