import { embedded } from '../../../../target-adapter/behaviour.ts';
import { attribute, isObject, type JsonObject } from '../../../../target-adapter/scim/resource.ts';
import { answering, both, receiving, refusal, showing } from '../../external/around.ts';
import { eventually } from '../../external/eventually.ts';
import type { Habit } from '../habit.ts';
import { describing, insteadForKnown, isWrite, showingGroups, showingPeople, withMeta, without } from '../known.ts';

const { calendly } = embedded;

/** Each value of a multi-valued attribute. */
const each = (
  resource: JsonObject,
  name: string,
  change: (value: JsonObject, at: number) => JsonObject,
): JsonObject => {
  const values = resource[name];
  return Array.isArray(values)
    ? { ...resource, [name]: values.map((value, at) => (isObject(value) ? change(value, at) : value)) }
    : resource;
};

/** Legal ways to store and show values. */
export const values: readonly Habit[] = [
  {
    title: 'shows userName in lower case',
    around: showingPeople((person) =>
      typeof person.userName === 'string' ? { ...person, userName: person.userName.toLowerCase() } : person,
    ),
  },
  {
    title: 'shows userName in capitals',
    around: showingPeople((person) =>
      typeof person.userName === 'string' ? { ...person, userName: person.userName.toUpperCase() } : person,
    ),
  },
  {
    title: 'writes addresses in lower case and telephone numbers in digits',
    around: showingPeople((person) =>
      each(
        each(person, 'emails', (email) => ({ ...email, value: String(email.value).toLowerCase() })),
        'phoneNumbers',
        (number) => ({ ...number, value: `tel:${String(number.value).replaceAll(/^tel:|[^+\d]/g, '')}` }),
      ),
    ),
  },
  {
    title: 'composes all text to NFC',
    around: receiving((request) => (isWrite(request) ? { text: request.text.normalize('NFC') } : {})),
  },
  {
    title: 'makes up displayName and name.formatted, and a user type',
    warns: ['values/formatted-name'],
    around: showingPeople((person) => ({
      userType: 'Member',
      timezone: 'Etc/UTC',
      ...(person.name === undefined ? {} : { displayName: person.userName }),
      ...person,
      ...(isObject(person.name) ? { name: { formatted: 'As the organization writes it', ...person.name } } : {}),
    })),
  },
  {
    title: 'chooses the first address as the primary one',
    around: showingPeople((person) => {
      const emails = person.emails;
      const isChosen = Array.isArray(emails) && emails.some((email) => attribute(email, 'primary') === true);
      return isChosen
        ? person
        : each(person, 'emails', (email, at) => (at === 0 ? { ...email, primary: true } : email));
    }),
  },
  {
    title: 'shows a display beside the addresses and the members, and no $ref',
    around: showing((resource) =>
      each(
        each(resource, 'emails', (email) => ({ ...email, display: email.value })),
        'members',
        (member) => ({
          ...without(member, '$ref'),
          display: 'Somebody',
        }),
      ),
    ),
  },
  {
    title: 'shows neither type nor primary of an address',
    around: both(
      describing((one, path) => (/:User:emails\.(type|primary|display)$/.test(path) ? undefined : one)),
      showingPeople((person) => each(person, 'emails', ({ value }) => ({ value }))),
    ),
  },
  {
    title: 'gives ids that are numbers in a text',
    around: (() => {
      const numbers = new Map<string, string>();
      const ids = new Map<string, string>();
      const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
      const outward = (text: string): string =>
        text.replaceAll(uuid, (id) => {
          if (!numbers.has(id)) {
            numbers.set(id, String(1000 + numbers.size));
            ids.set(numbers.get(id) ?? '', id);
          }
          return numbers.get(id) ?? id;
        });
      const inward = (text: string): string =>
        text.replaceAll(/(?<=["/])\d{4}(?=["\\/]|$)/g, (number) => ids.get(number) ?? number);
      return async (request, next) => {
        const query = new URLSearchParams(
          [...request.query].map(([name, value]): [string, string] => [name, inward(value)]),
        );
        const answer = await next({ ...request, path: inward(request.path), query, text: inward(request.text) });
        const headers = Object.fromEntries(
          Object.entries(answer.headers).map(([name, value]) => [name, outward(value)]),
        );
        return { ...answer, headers, text: outward(answer.text) };
      };
    })(),
  },
  {
    title: 'keeps no externalId, and its schema has none',
    warns: ['create/external-id-kept'],
    around: both(
      describing((one, path) => (/:User:externalId$/.test(path) ? undefined : one)),
      receiving((request) =>
        isWrite(request) && request.path.startsWith('/Users')
          ? { text: request.text.replaceAll(/"externalId":"[^"]*",?/g, '').replaceAll(/,\}/g, '}') }
          : {},
      ),
    ),
  },
  {
    title: 'shows members of a group only where they are asked for by name, and its schema says so',
    around: both(
      describing((one, path) => (/:Group:members$/.test(path) ? { ...one, returned: 'request' } : one)),
      async (request, next) => {
        const isNamed = /members/i.test(request.query.get('attributes') ?? '');
        return isNamed ? next() : showingGroups((group) => without(group, 'members'))(request, next);
      },
    ),
  },
  {
    title: 'shows a change only later, as its settleSeconds declare',
    around: eventually(200),
    settings: { settleSeconds: 3 },
  },
  {
    title: 'is calendly',
    behaviour: calendly,
  },
  {
    title: 'sets strong ETags, and no meta.version',
    around: answering((answer) => {
      const { etag } = answer.headers;
      const strong = (resource: unknown): unknown =>
        isObject(resource) && isObject(resource.meta)
          ? { ...resource, meta: without(resource.meta, 'version') }
          : resource;
      const { body } = answer;
      const changed =
        isObject(body) && Array.isArray(body.Resources)
          ? { ...body, Resources: body.Resources.map(strong) }
          : strong(body);
      return {
        ...answer,
        ...(body === undefined ? {} : { body: changed }),
        headers: etag === undefined ? answer.headers : { ...answer.headers, etag: etag.replace(/^W\//, '') },
      };
    }),
  },
  {
    title: 'forgets passwords, which people set themselves',
    features: { changePassword: false },
  },
  {
    title: 'orders its lists anew each time',
    around: answering((answer, { path, query }) => {
      const { body } = answer;
      if (query.has('sortBy') || !/^\/(Users|Groups)$/.test(path) || !isObject(body) || !Array.isArray(body.Resources))
        return answer;
      return { ...answer, body: { ...body, Resources: [...body.Resources].reverse() } };
    }),
  },
  {
    title: 'lets nobody be deleted over SCIM',
    warns: ['delete/taken', 'versions/stale-delete-refused'],
    keeps: true,
    around: insteadForKnown(({ method, path }) =>
      method === 'DELETE' && /^\/(Users|Groups)\/./.test(path) ? refusal(403, 'nobody is deleted here') : undefined,
    ),
  },
  {
    title: 'brings back who was deleted softly',
    behaviour: { ...embedded.rfc, delete: 'soft', afterDelete: 'stays-in-organization', recreateDeleted: 'revives' },
  },
  {
    title: 'notes a change where a PATCH adds what is there already',
    warns: ['patch/add-twice-untouched'],
    features: { etag: false },
    around: (() => {
      const ticks = new Map<string, number>();
      const idIn = (path: string): string => path.split('/').at(-1) ?? '';
      return async (request, next) => {
        if (request.method === 'PATCH') ticks.set(idIn(request.path), (ticks.get(idIn(request.path)) ?? 0) + 1);
        return showing((resource) =>
          withMeta(resource, (meta) => {
            const later = Date.parse(String(meta.lastModified)) + (ticks.get(String(resource.id)) ?? 0);
            return { ...meta, lastModified: new Date(later).toISOString() };
          }),
        )(request, next);
      };
    })(),
  },
];
