import { refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const noSeatAnswers500 = defineFault({
  id: 'no-seat-answers-500',
  title: 'Without a free seat POST answers 500',
  caughtBy: ['seats/refused'],
  distort(request, response) {
    return request.method === 'POST' && response.status === 403
      ? refusing(response, 500, 'Licence assignment failed')
      : response;
  },
});
