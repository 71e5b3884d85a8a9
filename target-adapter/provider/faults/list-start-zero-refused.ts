import { refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const listStartZeroRefused = defineFault({
  id: 'list-start-zero-refused',
  title: 'A startIndex below 1 is refused',
  caughtBy: ['list/start-below-one'],
  distort: (request, response) =>
    Number(request.query.get('startIndex') ?? 1) < 1
      ? refusing(response, 400, 'startIndex begins at 1', 'invalidValue')
      : response,
});
