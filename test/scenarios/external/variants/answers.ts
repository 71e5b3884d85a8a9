import { embedded } from '../../../../target-adapter/behaviour.ts';
import { attribute, isObject } from '../../../../target-adapter/scim/resource.ts';
import { answering, instead, receiving, refusal, showing } from '../around.ts';
import type { Variant } from '../variant.ts';

const { rfc } = embedded;
const profile = ['connection-test', 'create-and-read-back', 'update-profile'];
const life = [...profile, 'deactivate', 'reactivate'];

/** Legal ways to answer. */
export const answers: readonly Variant[] = [
  {
    title: 'answers PATCH with 204 and no body',
    behaviour: rfc,
    serve: {
      around: answering((answer, { method }) =>
        method === 'PATCH' && answer.status === 200 ? { status: 204, headers: {}, body: undefined } : answer,
      ),
    },
    only: [...life, 'email-change-at-once', 'groups-endpoint'],
  },
  {
    title: 'shows attributes that nobody knows, and nulls and empty lists',
    behaviour: rfc,
    serve: {
      around: showing((resource) => ({
        'urn:example:params:scim:schemas:extension:crm:2.0:User': { score: 7, owner: null },
        nickName: null,
        photos: [],
        loginCount: 0,
        ...resource,
      })),
    },
    only: life,
  },
  {
    title: 'answers as application/json',
    behaviour: rfc,
    serve: {
      around: answering((answer) =>
        answer.body === undefined
          ? answer
          : { ...answer, headers: { ...answer.headers, 'content-type': 'application/json' } },
      ),
    },
    only: profile,
  },
  {
    title: 'sends a relative Location',
    behaviour: rfc,
    serve: {
      around: answering((answer) => {
        const { location } = answer.headers;
        return location === undefined
          ? answer
          : { ...answer, headers: { ...answer.headers, location: new URL(location).pathname } };
      }),
    },
    only: ['create-and-read-back', 'groups-endpoint'],
  },
  {
    title: 'stands behind a proxy and names another host in Location and meta',
    behaviour: rfc,
    serve: {
      around: answering((answer) => {
        const text = JSON.stringify(answer).replaceAll(/http:\/\/127\.0\.0\.1:\d+/g, 'https://inside.example');
        const parsed: unknown = JSON.parse(text);
        return isObject(parsed) ? { ...answer, ...parsed } : answer;
      }),
    },
    only: ['create-and-read-back', 'groups-endpoint'],
  },
  {
    title: 'leaves active out while it is true',
    behaviour: rfc,
    serve: {
      around: showing(({ active, ...resource }) => (active === true ? resource : { ...resource, active })),
    },
    only: life,
  },
  {
    title: 'keeps userName and e-mail addresses in lower case',
    behaviour: rfc,
    settings: { mail: undefined },
    serve: {
      around: receiving(({ method, text }) =>
        method === 'POST' || method === 'PUT' || method === 'PATCH'
          ? { text: text.replaceAll(/(?<!"externalId":)"[^"\s]+@[^"\s]+"/g, (address) => address.toLowerCase()) }
          : {},
      ),
    },
    only: [...life, 'email-change-at-once', 'add-duplicate-active', 'unassign-reassign'],
  },
  {
    title: 'keeps userName in capitals, since it is not caseExact',
    behaviour: rfc,
    serve: {
      around: showing((resource) =>
        typeof resource.userName === 'string' ? { ...resource, userName: resource.userName.toUpperCase() } : resource,
      ),
    },
    only: [...life, 'email-change-at-once', 'add-duplicate-active', 'unassign-reassign', 'add-duplicate-deleted'],
  },
  {
    title: 'caps a page at one resource, whatever count asks for',
    behaviour: rfc,
    serve: {
      around: receiving(({ query }) => {
        const capped = new URLSearchParams(query);
        if (!query.has('count') || Number(query.get('count')) > 1) capped.set('count', '1');
        return { query: capped };
      }),
    },
    only: [...profile, 'add-duplicate-active', 'unassign-reassign', 'groups-endpoint'],
  },
  {
    title: 'leaves Resources out of a list without matches',
    behaviour: rfc,
    serve: {
      around: answering((answer) => {
        if (!isObject(answer.body) || answer.body.totalResults !== 0) return answer;
        const { Resources: _none, ...body } = answer.body;
        return { ...answer, body };
      }),
    },
    only: [...profile, 'add-duplicate-deleted', 'delete-hard', 'groups-endpoint'],
  },
  {
    title: 'spells names of attributes with a capital',
    behaviour: rfc,
    serve: {
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
    only: [...life, 'email-change-at-once', 'groups-endpoint'],
  },
  {
    title: 'shows no meta, and neither type nor primary in emails',
    behaviour: rfc,
    serve: {
      around: showing(({ meta: _meta, emails, ...resource }) => ({
        ...resource,
        ...(Array.isArray(emails) ? { emails: emails.map((email) => ({ value: attribute(email, 'value') })) } : {}),
      })),
    },
    only: [...life, 'email-change-at-once'],
  },
  {
    title: 'answers 410 where a person was deleted',
    behaviour: rfc,
    serve: {
      around: answering((answer, { method, path }) =>
        answer.status === 404 && method === 'GET' && /^\/(Users|Groups)\/./.test(path) ? refusal(410, 'gone') : answer,
      ),
    },
    only: ['delete-hard', 'groups-endpoint'],
    warns: [
      'entra delete/gone',
      'entra groups/gone',
      'generic delete/gone',
      'generic groups/gone',
      'okta-oin groups/gone',
    ],
  },
  {
    title: 'answers a duplicate with 400 uniqueness',
    behaviour: rfc,
    serve: {
      around: answering((answer) => (answer.status === 409 ? refusal(400, 'taken', 'uniqueness') : answer)),
    },
    only: ['add-duplicate-active', 'add-duplicate-deactivated', 'unassign-reassign', 'email-address-taken'],
    warns: ['entra', 'generic', 'okta-oin'].flatMap((idp) => [`${idp} duplicate/any-case`, `${idp} duplicate/refused`]),
  },
  {
    title: 'answers 201 without a body',
    behaviour: rfc,
    serve: {
      around: answering((answer, { method }) =>
        method === 'POST' && answer.status === 201 ? { ...answer, body: undefined } : answer,
      ),
    },
    only: [...profile, 'groups-endpoint'],
    warns: ['entra create/delivered', 'generic create/delivered', 'okta-oin create/delivered'],
  },
  {
    title: 'lets a gateway refuse with 401 in plain text, without a challenge',
    behaviour: rfc,
    serve: {
      around: async (_request, next) => {
        const response = await next();
        return response.status === 401
          ? { status: 401, headers: { 'content-type': 'text/plain' }, text: 'no entry' }
          : response;
      },
    },
    only: ['connection-test', 'token-revoke', 'token-expired', 'reconfigure'],
  },
  {
    title: 'shows members of a group only where they are asked for by name',
    behaviour: rfc,
    serve: {
      around: async (request, next) => {
        const named = /members/.test(request.query.get('attributes') ?? '');
        if (named) return next();
        return showing(({ members: _members, ...resource }) => resource)(request, next);
      },
    },
    only: ['groups-endpoint'],
  },
  {
    title: 'asks for patience now and then, with 429 and Retry-After',
    behaviour: rfc,
    serve: {
      around: (() => {
        let count = 0;
        return instead(() => {
          count += 1;
          return count % 11 === 0 ? { ...refusal(429, 'slowly'), headers: { 'retry-after': '1' } } : undefined;
        });
      })(),
    },
    only: ['create-and-read-back', 'deactivate'],
    unsure: ['add-duplicate-active', 'add-duplicate-deactivated', 'add-duplicate-invited', 'unassign-reassign'],
  },
];
