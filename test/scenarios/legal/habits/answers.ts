import { isObject } from '../../../../target-adapter/scim/resource.ts';
import { answering, refusal, showing } from '../../external/around.ts';
import type { Habit } from '../habit.ts';
import { insteadForKnown, listing, showingPeople, withMeta, without } from '../known.ts';

/** Legal ways to write an answer. */
export const answers: readonly Habit[] = [
  {
    title: 'answers PATCH with 204 and no body',
    warns: ['patch/answer-asked-for'],
    around: answering((answer, { method }) =>
      method === 'PATCH' && answer.status === 200 ? { status: 204, headers: {}, body: undefined } : answer,
    ),
  },
  {
    title: 'answers as application/json with a charset',
    warns: ['always/error-media-type', 'always/media-type'],
    around: async (_request, next) => {
      const answer = await next();
      return answer.text === ''
        ? answer
        : { ...answer, headers: { ...answer.headers, 'content-type': 'application/json; charset=UTF-8' } };
    },
  },
  {
    title: 'quotes the charset, in capitals, and writes JSON over many lines',
    around: async (_request, next) => {
      const answer = await next();
      if (answer.text === '') return answer;
      return {
        ...answer,
        headers: { ...answer.headers, 'content-type': 'application/scim+json;charset="UTF-8"' },
        text: JSON.stringify(JSON.parse(answer.text), null, 4),
      };
    },
  },
  {
    title: 'gives lists, errors and the configuration members of its own',
    around: answering((answer, { path }) =>
      isObject(answer.body) && (answer.status >= 400 || 'totalResults' in answer.body || /Config$/.test(path))
        ? { ...answer, body: { ...answer.body, requestId: 'x7', links: [] } }
        : answer,
    ),
  },
  {
    title: 'leaves Resources, startIndex and itemsPerPage out where a list is empty',
    around: listing((list) =>
      Array.isArray(list.Resources) && list.Resources.length === 0
        ? without(list, 'Resources', 'startIndex', 'itemsPerPage')
        : list,
    ),
  },
  {
    title: 'says null and [] where there is no value',
    around: showingPeople((person) => ({ nickName: null, photos: [], roles: [], timezone: null, ...person })),
  },
  {
    title: 'shows attributes of its own that its schemas do not have',
    warns: ['always/declared-attributes'],
    around: showingPeople((person) => ({
      ...person,
      loginCount: 0,
      'urn:example:params:scim:schemas:extension:crm:2.0:User': { score: 7, owner: null },
    })),
  },
  {
    title: 'answers 201 without a body',
    warns: ['create/body'],
    around: answering((answer, { method }) =>
      method === 'POST' && answer.status === 201 ? { ...answer, body: undefined } : answer,
    ),
  },
  {
    title: 'sends a relative Location, and refers to others by relative URLs',
    around: async (request, next) => {
      const answer = await showing((resource) =>
        withMeta(resource, (meta) => ({ ...meta, location: new URL(String(meta.location)).pathname })),
      )(request, next);
      const { location } = answer.headers;
      return location === undefined
        ? answer
        : { ...answer, headers: { ...answer.headers, location: new URL(location).pathname } };
    },
  },
  {
    title: 'names the host behind its proxy in Location, meta and $ref',
    around: async (_request, next) => {
      const answer = await next();
      return {
        ...answer,
        headers: Object.fromEntries(
          Object.entries(answer.headers).map(([name, value]) => [name, value.replace(outside, inside)]),
        ),
        text: answer.text.replaceAll(outside, inside),
      };
    },
  },
  {
    title: 'leaves active out while it is true',
    around: showingPeople((person) => (person.active === true ? without(person, 'active') : person)),
  },
  {
    title: 'spells names of attributes with a capital',
    around: showing((resource) =>
      Object.fromEntries(
        Object.entries(resource).map(([name, value]) =>
          /^(id|schemas|meta|urn:.*)$/.test(name)
            ? [name, value]
            : [name.charAt(0).toUpperCase() + name.slice(1), value],
        ),
      ),
    ),
  },
  {
    title: 'writes times of whole seconds',
    around: showing((resource) =>
      withMeta(resource, (meta) => ({
        ...meta,
        created: String(meta.created).replace(/\.\d+/, ''),
        lastModified: String(meta.lastModified).replace(/\.\d+/, ''),
      })),
    ),
  },
  {
    title: 'writes times with seven digits and an offset',
    around: showing((resource) =>
      withMeta(resource, (meta) => ({
        ...meta,
        created: String(meta.created).replace('Z', '0000+00:00'),
        lastModified: String(meta.lastModified).replace('Z', '0000+00:00'),
      })),
    ),
  },
  {
    title: 'gives meta neither version nor times',
    features: { etag: false },
    around: showing((resource) => withMeta(resource, (meta) => without(meta, 'version', 'created', 'lastModified'))),
  },
  {
    title: 'adds the ETags of its framework, which it does not announce',
    features: { etag: false },
    around: answering((answer) =>
      answer.status === 200 ? { ...answer, headers: { ...answer.headers, etag: 'W/"f-9c2a"' } } : answer,
    ),
  },
  {
    title: 'writes details of its own, without scimType',
    warns: [
      'bulk/limit-told',
      'cursor/count-odd',
      'cursor/unusable',
      'errors/malformed',
      'filter/binary-order-refused',
      'filter/boolean-order-refused',
      'filter/broken-refused',
      'filter/operator-refused',
      'patch/id-read-only',
      'patch/path-malformed',
      'patch/remove-read-only',
      'patch/remove-required',
      'patch/remove-without-path',
      'patch/replace-unmatched',
      'patch/value-of-wrong-type',
      'search/bad-filter',
      'search/named',
      'unique/scim-type',
    ],
    around: answering((answer) =>
      answer.status >= 400 && isObject(answer.body)
        ? { ...answer, body: { ...without(answer.body, 'scimType'), detail: `ERR-${answer.status}: see the manual` } }
        : answer,
    ),
  },
  {
    title: 'answers 400 where an id has another form',
    warns: ['read/unknown-not-found'],
    around: insteadForKnown(({ method, path }) => {
      const [, type, id] = /^\/(Users|Groups)\/([^/]+)/.exec(path) ?? [];
      if (type === undefined || id === undefined || method === 'POST') return undefined;
      return /^[0-9a-f-]{36}$/i.test(id) ? undefined : refusal(400, 'an id has 36 characters', 'invalidValue');
    }),
  },
];

const outside = 'http://provider.example';
const inside = 'https://inside.cluster.local:8443';
