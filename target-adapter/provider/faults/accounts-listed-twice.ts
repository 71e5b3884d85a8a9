import { isObject } from '../../scim/resource.ts';
import { withBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const accountsListedTwice = defineFault({
  id: 'accounts-listed-twice',
  title: 'A search shows each account twice, with two ids',
  caughtBy: ['unique/one-left', 'cycles/nobody-doubled'],
  distort(request, response) {
    if (request.method !== 'GET' || request.path !== '/Users') return response;
    return withBody(response, ({ Resources, ...list }) => {
      const found = Array.isArray(Resources) ? Resources.filter(isObject) : [];
      return { ...list, Resources: [...found, ...found.map((one) => ({ ...one, id: `${one.id}-again` }))] };
    });
  },
});
