import { defineFault } from '../fault.ts';

export const filterMatchesBeginnings = defineFault({
  id: 'filter-matches-beginnings',
  title: 'eq finds every userName that begins with the text',
  caughtBy: ['create/nobody-found'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      select: function* (resources, matches, filter) {
        const wanted = filter.kind === 'compare' && filter.operator === 'eq' ? filter.value : undefined;
        for (const resource of resources)
          if (matches(resource) || (typeof wanted === 'string' && String(resource.userName).startsWith(wanted)))
            yield resource;
      },
    },
  }),
});
