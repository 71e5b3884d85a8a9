import { withBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const projectionShowsPassword = defineFault({
  id: 'projection-shows-password',
  title: 'A password is shown, hashed, to those who ask for it by name',
  caughtBy: ['projection/password'],
  distort: (request, response) =>
    request.query.get('attributes')?.includes('password') === true
      ? withBody(response, (body) => ({ ...body, password: '$2b$10$abcdefghijklmnopqrstuv' }))
      : response,
});
