import { asks, sentBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const namelessCreateAnswers201 = defineFault({
  id: 'nameless-create-answers-201',
  title: 'POST without a userName answers 201',
  caughtBy: ['create/required-missing', 'create/user-name-empty'],
  distort(request, response) {
    return asks(request, ['POST'], '/Users') && response.status === 400 && !sentBody(request).userName
      ? { status: 201, headers: {}, body: { id: 'nameless' } }
      : response;
  },
});
