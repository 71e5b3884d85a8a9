import { correctPolicies } from '../../../../target-adapter/provider/policies.ts';
import { both, receiving, refusal, showing } from '../../external/around.ts';
import type { Habit } from '../habit.ts';
import { insteadForKnown, isWrite, listing, without } from '../known.ts';

/** Legal ways to answer queries: filters, order, pages, projections. */
export const queries: readonly Habit[] = [
  {
    title: 'finds nobody without a value by ne',
    policies: {
      ...correctPolicies,
      scim: {
        ...correctPolicies.scim,
        readFilter: (filter) =>
          filter.kind === 'compare' && filter.operator === 'ne'
            ? { kind: 'and', all: [filter, { kind: 'present', path: filter.path }] }
            : filter,
      },
    },
  },
  {
    title: 'takes a filter on a complex attribute only with its sub-attribute, and a value path only at its end',
    around: insteadForKnown(({ path, query }) =>
      /^\/(Users|Groups)/.test(path) &&
      /\b(emails|name|phoneNumbers|addresses) (eq|co|sw|pr|ne)\b|\]\.|not\(/i.test(query.get('filter') ?? '')
        ? refusal(400, 'name the sub-attribute', 'invalidFilter')
        : undefined,
    ),
  },
  {
    title: 'is given people by others all the time',
    others: 3,
    busy: true,
  },
  {
    title: 'tells as itemsPerPage what was asked for',
    warns: ['list/counters'],
    around: listing((list, { query, path }) =>
      path.startsWith('/Users') && Number(query.get('count') ?? '0') > 0
        ? { ...list, itemsPerPage: Number(query.get('count')) }
        : list,
    ),
  },
  {
    title: 'shows a parent whole where a part is wished for, and all of it in answers to writes',
    warns: ['projection/part', 'projection/written'],
    around: receiving((request) => {
      const query = new URLSearchParams(request.query);
      if (isWrite(request)) query.delete('attributes');
      const wished = query.get('attributes');
      if (wished !== null) query.set('attributes', wished.replaceAll(/\bname\.\w+/g, 'name'));
      return { query };
    }),
  },
  {
    title: 'leaves schemas and meta out where they are not wished for',
    around: showing((resource, path) =>
      resource.userName !== undefined && Object.keys(resource).length < 5 && path !== ''
        ? without(resource, 'schemas', 'meta')
        : resource,
    ),
  },
  {
    title: 'answers 404 to searches by POST and to /Me',
    around: insteadForKnown(({ path }) => (/\.search$|^\/Me/.test(path) ? refusal(404, 'nothing here') : undefined)),
  },
  {
    title: 'answers 403 to /Me and 405 to searches by POST',
    around: insteadForKnown(({ path }) =>
      path.startsWith('/Me')
        ? refusal(403, 'a token is no person')
        : path.endsWith('/.search')
          ? refusal(405, 'no')
          : undefined,
    ),
  },
  {
    title: 'tells no total with cursors, and refuses a count above its limit',
    around: both(
      insteadForKnown(({ query }) =>
        query.has('cursor') && Number(query.get('count') ?? '0') > 200
          ? refusal(400, 'too many', 'invalidCount')
          : undefined,
      ),
      listing((list, { query }) => (query.has('cursor') ? without(list, 'totalResults') : list)),
    ),
  },
  {
    title: 'echoes a startIndex from behind the end as 1',
    around: listing((list, { query }) =>
      Number(query.get('startIndex') ?? '1') > 500 ? { ...list, startIndex: 1 } : list,
    ),
  },
  {
    title: 'sorts by the rules of a language',
    warns: ['sort/exact-case'],
    policies: {
      ...correctPolicies,
      scim: {
        ...correctPolicies.scim,
        compare: (one, other, order) => {
          const turned = order === 'descending' ? -1 : 1;
          if (one === undefined || other === undefined)
            return turned * (Number(one === undefined) - Number(other === undefined));
          if (typeof one === 'string' && typeof other === 'string') return turned * one.localeCompare(other, 'sv');
          return turned * (one === other ? 0 : one < other ? -1 : 1);
        },
      },
    },
  },
];
