import { setTimeout as delay } from 'node:timers/promises';
import { embedded } from '../../../../target-adapter/behaviour.ts';
import { isObject } from '../../../../target-adapter/scim/resource.ts';
import { answering, both, receiving, refusal, showing } from '../../external/around.ts';
import type { Habit } from '../habit.ts';
import {
  describing,
  discovering,
  insteadForKnown,
  isWrite,
  sentBody,
  sentOperations,
  showingPeople,
  withMeta,
  without,
} from '../known.ts';

/** What the RFC leaves open, or says twice in different words. */
export const leniency: readonly Habit[] = [
  {
    title: 'answers 410 where somebody was deleted',
    warns: ['delete/gone-again', 'patch/unknown-id', 'replace/unknown-id'],
    around: (() => {
      const gone = new Set<string>();
      return async (request, next) => {
        const id = request.path.split('/').at(-1) ?? '';
        const answer = await next();
        if (request.method === 'DELETE' && answer.status === 204) gone.add(id);
        return answer.status === 404 && gone.has(id)
          ? { ...answer, status: 410, text: answer.text.replaceAll('"404"', '"410"') }
          : answer;
      };
    })(),
  },
  {
    title: 'keeps the userName of who was deleted softly',
    behaviour: { ...embedded.rfc, delete: 'soft', afterDelete: 'stays-in-organization', recreateDeleted: 'conflicts' },
  },
  {
    title: 'refuses bodies without schemas',
    around: insteadForKnown((request) => {
      const body = sentBody(request);
      return isWrite(request) && Object.keys(body).length > 0 && body.schemas === undefined
        ? refusal(400, 'schemas is required', 'invalidSyntax')
        : undefined;
    }),
  },
  {
    title: 'writes times without a zone',
    warns: ['always/date-times'],
    around: showing((resource) =>
      withMeta(resource, (meta) => ({
        ...meta,
        created: String(meta.created).replace('Z', ''),
        lastModified: String(meta.lastModified).replace('Z', ''),
      })),
    ),
  },
  {
    title: 'notes the last change some milliseconds after the creation',
    warns: ['create/unmodified'],
    around: showing((resource) =>
      withMeta(resource, (meta) => ({
        ...meta,
        lastModified: new Date(Date.parse(String(meta.lastModified)) + 5).toISOString(),
      })),
    ),
  },
  {
    title: 'has a clock that is three minutes slow',
    around: showing((resource) =>
      withMeta(resource, (meta) => ({ ...meta, created: slow(meta.created), lastModified: slow(meta.lastModified) })),
    ),
  },
  {
    title: 'answers 501 to methods that it does not have',
    around: async (_request, next) => {
      const answer = await next();
      return answer.status === 405
        ? { ...answer, status: 501, text: answer.text.replaceAll('"405"', '"501"') }
        : answer;
    },
  },
  {
    title: 'takes values of a multi-valued attribute as a list alone',
    around: insteadForKnown((request) =>
      sentOperations(request).some(
        ({ op, path, value }) =>
          op === 'add' && isObject(value) && /^(emails|phoneNumbers|members)$/.test(String(path)),
      )
        ? refusal(400, 'send a list', 'invalidValue')
        : undefined,
    ),
  },
  {
    title: 'passes over operations on attributes that it does not know',
    around: receiving((request) => {
      const operations = sentOperations(request);
      const known = operations.filter(({ path }) => !/unheard|nonexist|nosuch|nowhere/i.test(String(path ?? '')));
      return known.length === operations.length || known.length === 0
        ? {}
        : { text: JSON.stringify({ ...sentBody(request), Operations: known }) };
    }),
  },
  {
    title: 'keeps of a matched value what its replacement does not name',
    around: receiving((request) => {
      const operations = sentOperations(request);
      if (operations.length === 0) return {};
      const parts = operations.flatMap((operation) => {
        const { op, path, value } = operation;
        return String(op).toLowerCase() === 'replace' && /\]$/.test(String(path)) && isObject(value)
          ? Object.entries(value).map(([name, part]) => ({ op, path: `${path}.${name}`, value: part }))
          : [operation];
      });
      // A filter on what is being replaced would find nothing afterwards.
      return parts.length === operations.length || operations.length > 1
        ? {}
        : {
            text: JSON.stringify({
              ...sentBody(request),
              Operations: parts.sort(
                (a, b) => Number(/\.type$/.test(String(a.path))) - Number(/\.type$/.test(String(b.path))),
              ),
            }),
          };
    }),
  },
  {
    title: 'has schemas as they are printed in RFC 7643, mistakes included',
    around: both(
      describing((one, path) =>
        /:User:groups\.\$ref$/.test(path)
          ? { ...one, referenceTypes: ['User', 'Group'] }
          : /:Group:displayName$/.test(path)
            ? { ...one, required: false }
            : one,
      ),
      discovering('Schemas', (schema) => without(schema, 'schemas')),
    ),
  },
  {
    title: 'answers 409 where If-Match names an old version, and 200 to If-None-Match',
    warns: ['versions/not-modified'],
    around: async (request, next) => {
      const { 'if-none-match': _passed, ...headers } = request.headers;
      const answer = await next({ ...request, headers });
      return answer.status === 412
        ? { ...answer, status: 409, text: answer.text.replaceAll('"412"', '"409"') }
        : answer;
    },
  },
  {
    title: 'takes no types of addresses and numbers but those that its schema lists',
    around: insteadForKnown((request) => {
      const types = [...request.text.matchAll(/"type":"([^"]+)"/g)].map(([, type = '']) => type);
      return isWrite(request) &&
        types.some(
          (type) =>
            !/^(work|home|other|mobile|fax|pager|User|Group|direct|indirect|aim|gtalk|icq|xmpp|msn|skype|qq|yahoo|photo|thumbnail)$/.test(
              type,
            ),
        )
        ? refusal(400, 'no such type', 'invalidValue')
        : undefined;
    }),
  },
  {
    title: 'takes neither display nor primary of an address, and its schema has neither',
    around: both(
      describing((one, path) => (/:User:emails\.(primary|display)$/.test(path) ? undefined : one)),
      showingPeople((person) =>
        Array.isArray(person.emails)
          ? {
              ...person,
              emails: person.emails.map((email) => (isObject(email) ? without(email, 'primary', 'display') : email)),
            }
          : person,
      ),
    ),
  },
  {
    title: 'lists the schemas of discovery itself too',
    around: answering((answer, { path }) => {
      const { body } = answer;
      if (path !== '/Schemas' || !isObject(body) || !Array.isArray(body.Resources)) return answer;
      const Resources = [...body.Resources, ...services];
      return {
        ...answer,
        body: { ...body, totalResults: Resources.length, itemsPerPage: Resources.length, Resources },
      };
    }),
  },
  {
    title: 'takes its time for each answer',
    around: async (_request, next) => {
      await delay(20);
      return next();
    },
  },
  {
    title: 'has statuses of bulk operations as objects, as the older drafts had them',
    warns: ['bulk/statuses'],
    around: answering((answer, { path }) =>
      path === '/Bulk' && isObject(answer.body) && Array.isArray(answer.body.Operations)
        ? {
            ...answer,
            body: {
              ...answer.body,
              Operations: answer.body.Operations.map((each) =>
                isObject(each) ? { ...each, status: { code: String(each.status) } } : each,
              ),
            },
          }
        : answer,
    ),
  },
];

const slow = (time: unknown): string => new Date(Date.parse(String(time)) - 180_000).toISOString();

const services = ['ServiceProviderConfig', 'ResourceType', 'Schema'].map((name) => {
  const id = `urn:ietf:params:scim:schemas:core:2.0:${name}`;
  return {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:Schema'],
    id,
    name,
    description: name,
    attributes: [],
    meta: { resourceType: 'Schema', location: `http://provider.example/scim/v2/Schemas/${id}` },
  };
});
