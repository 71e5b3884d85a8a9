import { refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const filterExternalIdRefused = defineFault({
  id: 'filter-external-id-refused',
  title: 'A filter on externalId is refused',
  caughtBy: ['entra/match-external-id', 'filter/external-id'],
  distort: (request, response) =>
    /^externalId /.test(request.query.get('filter') ?? '')
      ? refusing(response, 400, 'externalId cannot be filtered', 'invalidFilter')
      : response,
});
