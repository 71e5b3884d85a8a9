import { asks, refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const everyTenthCreateFails = defineFault({
  id: 'every-tenth-create-fails',
  title: 'Of many creates one in ten is a server error',
  caughtBy: ['load/answered'],
  remembering() {
    let created = 0;
    return (request, response) => {
      if (!asks(request, ['POST'], '/Users') || response.status !== 201) return response;
      created += 1;
      return created % 10 === 0 ? refusing(response, 500, 'the pool has no connection left') : response;
    };
  },
});
