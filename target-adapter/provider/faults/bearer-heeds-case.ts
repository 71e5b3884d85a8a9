import { refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const bearerHeedsCase = defineFault({
  id: 'bearer-heeds-case',
  title: 'The word Bearer is read in one spelling only',
  caughtBy: ['authentication/scheme-any-case'],
  distort: (request, response) =>
    request.headers.authorization?.startsWith('bearer ') === true
      ? refusing(response, 401, 'a bearer token, please')
      : response,
});
