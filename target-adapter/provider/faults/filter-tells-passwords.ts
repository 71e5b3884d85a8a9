import { defineFault } from '../fault.ts';

export const filterTellsPasswords = defineFault({
  id: 'filter-tells-passwords',
  title: 'A filter on password tells how it begins',
  caughtBy: ['filter/password'],
  distort({ query }, response) {
    const [, beginning] = /password sw "(.*)"$/.exec(query.get('filter') ?? '') ?? [];
    if (beginning === undefined) return response;
    const Resources = beginning.startsWith('Pw') ? [{ id: '1' }] : [];
    return { ...response, status: 200, body: { totalResults: Resources.length, Resources } };
  },
});
