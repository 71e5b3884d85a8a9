import { defineFault } from '../fault.ts';

export const etagsMissing = defineFault({
  id: 'etags-missing',
  title: 'ETags are announced, and none is ever sent',
  caughtBy: ['versions/given'],
  distort(_request, response) {
    const { etag: _etag, ...headers } = response.headers;
    return { ...response, headers };
  },
});
