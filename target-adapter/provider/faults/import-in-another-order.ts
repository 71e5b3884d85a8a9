import { turnedRound } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const importInAnotherOrder = defineFault({
  id: 'import-in-another-order',
  title: 'Each list without a filter is the other way round than the one before',
  caughtBy: ['okta/import-order'],
  remembering() {
    let lists = 0;
    return (request, response) => {
      if (request.path !== '/Users' || request.query.get('count') !== '100' || request.query.has('filter'))
        return response;
      lists += 1;
      return lists % 2 === 0 ? turnedRound(response) : response;
    };
  },
});
