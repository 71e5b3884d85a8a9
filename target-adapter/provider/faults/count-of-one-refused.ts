import { refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const countOfOneRefused = defineFault({
  id: 'count-of-one-refused',
  title: 'A list of one is refused as too short',
  caughtBy: ['cyberark/first-look'],
  distort: (request, response) =>
    request.path === '/Users' && request.query.get('count') === '1' && !request.query.has('startIndex')
      ? refusing(response, 400, 'count is below 10.', 'invalidValue')
      : response,
});
