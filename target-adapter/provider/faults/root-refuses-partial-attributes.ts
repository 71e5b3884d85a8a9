import { refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const rootRefusesPartialAttributes = defineFault({
  id: 'root-refuses-partial-attributes',
  title: 'A query at the base URL may name only what every type has',
  caughtBy: ['root/absent'],
  distort: (request, response) =>
    (request.path === '' || request.path === '/') && !/ or /.test(request.query.get('filter') ?? '')
      ? refusing(response, 400, 'a Group has no userName', 'invalidFilter')
      : response,
});
