import { asks, refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const takenAddressAnswers500 = defineFault({
  id: 'taken-address-answers-500',
  title: 'A change to an address that somebody else has is answered with 500',
  caughtBy: ['email/taken-refused'],
  distort(request, response) {
    return asks(request, ['PATCH', 'PUT'], '/Users') && response.status === 409
      ? refusing(response, 500, 'Violation of UNIQUE KEY constraint')
      : response;
  },
});
