import { refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const throttlesAtTwenty = defineFault({
  id: 'throttles-at-twenty',
  title: 'Of matching queries in a row every one after the twentieth is answered with 429',
  caughtBy: ['entra/rate'],
  remembering() {
    let inARow = 0;
    return (request, response) => {
      inARow = request.method === 'GET' && /^filter=userName\+eq/.test(request.queryText ?? '') ? inARow + 1 : 0;
      return inARow > 20 ? refusing(response, 429, 'Too many requests.') : response;
    };
  },
});
