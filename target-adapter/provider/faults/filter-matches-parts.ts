import { defineFault } from '../fault.ts';

export const filterMatchesParts = defineFault({
  id: 'filter-matches-parts',
  title: 'eq finds every userName that holds the text somewhere',
  caughtBy: ['create/nobody-found'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      select: function* (resources, matches, filter) {
        const wanted = filter.kind === 'compare' && filter.operator === 'eq' ? filter.value : undefined;
        for (const resource of resources)
          if (matches(resource) || (typeof wanted === 'string' && String(resource.userName).includes(wanted)))
            yield resource;
      },
    },
  }),
});
