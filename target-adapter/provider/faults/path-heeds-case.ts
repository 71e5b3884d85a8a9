import { refusing, sentOperations } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const pathHeedsCase = defineFault({
  id: 'path-heeds-case',
  title: 'PATCH refuses attribute names in another letter case than the schema’s',
  caughtBy: ['patch/names-in-any-case'],
  distort(request, response) {
    return request.method === 'PATCH' && sentOperations(request).some(({ path }) => /^[A-Z]/.test(String(path ?? '')))
      ? refusing(response, 400, 'There is no such attribute', 'invalidPath')
      : response;
  },
});
