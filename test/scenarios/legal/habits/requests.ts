import { correctPolicies } from '../../../../target-adapter/provider/policies.ts';
import { both, receiving, refusal } from '../../external/around.ts';
import type { Around } from '../../external/served-target.ts';
import type { Habit } from '../habit.ts';
import { describing, insteadForKnown, isWrite, listing, sentBody, sentOperations } from '../known.ts';

const scim = (change: Partial<typeof correctPolicies.scim>) => ({
  ...correctPolicies,
  scim: { ...correctPolicies.scim, ...change },
});

/** Legal ways to read a request, or to refuse it. */
export const requests: readonly Habit[] = [
  {
    title: 'does not support PATCH and says so',
    warns: ['discovery/patch'],
    features: { patch: false },
    skips: { 'patch-add': 'does not support PATCH' },
  },
  { title: 'does not support filters and says so', features: { filter: false }, keeps: true },
  {
    title: 'has nothing of what is optional',
    features: {
      sort: false,
      search: false,
      etag: false,
      bulk: false,
      me: false,
      cursor: false,
      changePassword: false,
    },
  },
  {
    title: 'has nothing of what is optional, PATCH and filters neither',
    warns: ['discovery/patch'],
    features: {
      patch: false,
      filter: false,
      sort: false,
      search: false,
      etag: false,
      bulk: false,
      me: false,
      cursor: false,
      changePassword: false,
    },
  },
  {
    title: 'puts two on a page at most',
    around: receiving(({ query, method, path }) => {
      if (method !== 'GET' || query.get('count') === '0' || !/^\/(Users|Groups)$/.test(path)) return {};
      const capped = new URLSearchParams(query);
      const count = Number(query.get('count') ?? '2');
      capped.set('count', String(Number.isNaN(count) ? query.get('count') : Math.min(2, count)));
      return { query: capped };
    }),
  },
  {
    title: 'echoes startIndex as it was asked for',
    warns: ['list/start-below-one'],
    around: async (request, next) =>
      listing((list, { query }) => ({
        ...list,
        startIndex: Number(query.get('startIndex') ?? '1'),
      }))(request, next),
  },
  {
    title: 'refuses a list without a filter with tooMany',
    around: insteadForKnown(({ method, path, query }) =>
      method === 'GET' && path === '/Users' && !query.has('filter') && !query.has('count')
        ? refusal(400, 'more than a client could read', 'tooMany')
        : undefined,
    ),
  },
  {
    title: 'reads PATCH by the letter of the RFC',
    warns: ['members/removed-by-list'],
    policies: scim({
      readBoolean: (value) => (typeof value === 'boolean' ? value : undefined),
      readVerb: (op) => (op === 'add' || op === 'remove' || op === 'replace' ? op : undefined),
      readKey: () => 'name',
      onNoMatch: (verb) => (verb === 'add' ? 'create' : 'refuse'),
      afterRemoveListed: () => [],
    }),
  },
  {
    title: 'refuses what a value path does not find, in an add too, and a remove of it',
    policies: scim({ onNoMatch: () => 'refuse' }),
  },
  {
    title: 'creates what a value path does not find',
    warns: ['patch/replace-unmatched'],
    policies: scim({ onNoMatch: () => 'create' }),
  },
  {
    title: 'clears what a PUT leaves out, active too',
    policies: scim({ afterPut: (_current, sent) => sent }),
  },
  {
    title: 'keeps what a PUT leaves out',
    around: async (request, next) => {
      const { method, path, headers } = request;
      if (method !== 'PUT' || !path.startsWith('/scim/v2/Users/')) return next();
      const { status, text } = await next({
        ...request,
        method: 'GET',
        query: new URLSearchParams(),
        text: '',
        headers: { authorization: headers.authorization ?? '' },
      });
      if (status !== 200) return next();
      const { userName: _required, ...kept } = JSON.parse(text);
      return next({ ...request, text: JSON.stringify({ ...kept, ...sentBody(request) }) });
    },
  },
  {
    title: 'refuses values for what is read-only in a POST and a PUT',
    warns: ['create/read-only-ignored'],
    around: insteadForKnown((request) => {
      const body = sentBody(request);
      const isWhole = request.method === 'POST' || request.method === 'PUT';
      const own = request.path.split('/')[2];
      return isWhole &&
        /^\/(Users|Groups)/.test(request.path) &&
        ((body.id !== undefined && body.id !== own) || (request.method === 'POST' && body.meta !== undefined))
        ? refusal(400, 'id and meta are not for clients', 'mutability')
        : undefined;
    }),
  },
  {
    title: 'refuses attributes that its schemas do not have',
    around: insteadForKnown((request) =>
      isWrite(request) && /unheard|nonsense|unknown|favou?rite/i.test(Object.keys(sentBody(request)).join(' '))
        ? refusal(400, 'no such attribute', 'invalidSyntax')
        : undefined,
    ),
  },
  {
    title: 'refuses null in a PATCH',
    around: insteadForKnown((request) =>
      sentOperations(request).some(({ value }) => value === null)
        ? refusal(400, 'null is no value', 'invalidValue')
        : undefined,
    ),
  },
  {
    title: 'knows eq and and alone, as Entra ID needs them',
    warns: ['filter/contains', 'filter/ends-with', 'filter/or', 'filter/starts-with'],
    around: insteadForKnown(({ query }) => {
      const filter = (query.get('filter') ?? '').replaceAll(/"(\\.|[^"\\])*"/g, '""');
      return / (ne|co|sw|ew|gt|ge|lt|le|or) | pr\b|\bnot\b|\[|\(/i.test(filter)
        ? refusal(400, 'only eq and and are known here', 'invalidFilter')
        : undefined;
    }),
  },
  {
    title: 'refuses a filter on an attribute that it does not know',
    around: insteadForKnown(({ query }) =>
      /nonsense|unheard|unknown/i.test(query.get('filter') ?? '')
        ? refusal(400, 'no such attribute', 'invalidFilter')
        : undefined,
    ),
  },
  {
    title: 'has a userName that nobody can change',
    around: both(
      describing((attribute, path) =>
        path.endsWith(':User:userName') ? { ...attribute, mutability: 'immutable' } : attribute,
      ),
      insteadForKnown((request) => {
        const given = sentOperations(request).some(
          ({ path, value }) =>
            String(path).toLowerCase() === 'username' || JSON.stringify(value ?? '').includes('"userName"'),
        );
        return given ? refusal(400, 'the userName stays', 'mutability') : undefined;
      }),
    ),
  },
  {
    title: 'wants passwords of twenty characters',
    around: insteadForKnown((request) => {
      const { password } = sentBody(request);
      const patched = sentOperations(request).some(
        ({ path, value }) => path === 'password' && String(value).length < 20,
      );
      return isWrite(request) && ((typeof password === 'string' && password.length < 20) || patched)
        ? refusal(400, 'the password is too short', 'invalidValue')
        : undefined;
    }),
  },
  {
    title: 'wants a family name of everybody, and its schema says so',
    around: both(
      describing((attribute, path) =>
        /:User:name(\.familyName)?$/.test(path) ? { ...attribute, required: true } : attribute,
      ),
      insteadForKnown((request) => {
        const { name, Operations } = sentBody(request);
        const isWhole =
          sentBody(request).schemas !== undefined &&
          ((request.method === 'POST' && request.path === '/Users') ||
            (request.method === 'PUT' && request.path.startsWith('/Users')));
        return isWhole &&
          Operations === undefined &&
          !JSON.stringify(name ?? {})
            .toLowerCase()
            .includes('familyname')
          ? refusal(400, 'name.familyName is required', 'invalidValue')
          : undefined;
      }),
    ),
  },
  {
    title: 'wants an externalId that nobody else has',
    warns: ['unique/external-id-free'],
    around: wantsUnique('/Users', 'externalId'),
  },
  {
    title: 'wants a displayName of a group that no other has',
    around: wantsUnique('/Groups', 'displayName'),
  },
  {
    title: 'refuses bodies of more than fifty thousand characters with 413, and long queries with 414',
    warns: ['bulk/limit-told'],
    around: insteadForKnown(({ text, query }) =>
      text.length > 50_000
        ? refusal(413, 'too much')
        : String(query).length > 2_000
          ? refusal(414, 'too long')
          : undefined,
    ),
  },
  {
    title: 'answers a duplicate with 400 uniqueness',
    warns: ['concurrency/one-winner', 'unique/any-case', 'unique/create'],
    around: async (_request, next) => {
      const answer = await next();
      return answer.status === 409
        ? { ...answer, status: 400, text: answer.text.replaceAll('"409"', '"400"') }
        : answer;
    },
  },
];

/** Refuses a create with a value that another resource has. */
function wantsUnique(endpoint: '/Users' | '/Groups', name: string): Around {
  const taken = new Map<string, string>();
  const refuses = insteadForKnown((request) =>
    request.method === 'POST' &&
    request.path === endpoint &&
    [...taken.values()].includes(String(sentBody(request)[name]))
      ? refusal(409, `the ${name} is taken`, 'uniqueness')
      : undefined,
  );
  return async (request, next) => {
    const answer = await refuses(request, next);
    const value = sentBody(request)[name];
    const id = /"id":"([^"]+)"/.exec(answer.text)?.[1] ?? '';
    if (request.method === 'POST' && answer.status === 201 && typeof value === 'string') taken.set(id, value);
    if (request.method === 'DELETE' && answer.status === 204) taken.delete(request.path.split('/').at(-1) ?? '');
    return answer;
  };
}
