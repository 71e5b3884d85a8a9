import { asks, withBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const readAnswersAnotherId = defineFault({
  id: 'read-answers-another-id',
  title: 'A GET by id answers with another id',
  caughtBy: ['always/same-id'],
  distort(request, response) {
    return asks(request, ['GET'], '/Users') && request.path !== '/Users' && response.status === 200
      ? withBody(response, (person) => ({ ...person, id: `${person.id}0` }))
      : response;
  },
});
