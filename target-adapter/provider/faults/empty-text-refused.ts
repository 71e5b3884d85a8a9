import { refusing, sentOperations } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const emptyTextRefused = defineFault({
  id: 'empty-text-refused',
  title: 'PATCH replace by an empty text is refused',
  caughtBy: ['entra/cleared-by-text'],
  distort: (request, response) =>
    request.method === 'PATCH' && sentOperations(request).some(({ path, value }) => path === 'title' && value === '')
      ? refusing(response, 400, 'title must not be empty', 'invalidValue')
      : response,
});
