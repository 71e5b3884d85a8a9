import { embedded } from '../../../../target-adapter/behaviour.ts';
import { correctPolicies } from '../../../../target-adapter/provider/policies.ts';
import { isObject, type JsonObject } from '../../../../target-adapter/scim/resource.ts';
import { enterpriseSchema } from '../../../../target-adapter/scim/urns.ts';
import { answering, both, instead, refusal, showing } from '../../external/around.ts';
import type { Habit } from '../habit.ts';
import { describing, discovering, insteadForKnown, isWrite, sentBody, showingPeople, without } from '../known.ts';

const { rfc } = embedded;
const missing = (path: RegExp, status = 404) =>
  instead((request) => (path.test(request.path) ? refusal(status, 'nothing here') : undefined));

/** Keeps or drops resources of a discovery list, and those below it. */
const listed = (endpoint: 'Schemas' | 'ResourceTypes', keeps: (resource: JsonObject) => boolean) =>
  answering((answer, { path }) => {
    if (!path.startsWith(`/${endpoint}`) || !isObject(answer.body) || answer.status !== 200) return answer;
    const { Resources } = answer.body;
    if (!Array.isArray(Resources)) return keeps(answer.body) ? answer : refusal(404, 'nothing here');
    const kept = Resources.filter((each) => isObject(each) && keeps(each));
    return {
      ...answer,
      body: { ...answer.body, totalResults: kept.length, itemsPerPage: kept.length, Resources: kept },
    };
  });

/** Legal ways to say what one can do, or not to. */
export const discovery: readonly Habit[] = [
  {
    title: 'has no discovery endpoint at all',
    warns: ['discovery/config', 'discovery/schemas', 'discovery/types'],
    around: missing(/^\/(ServiceProviderConfig|ResourceTypes|Schemas)/),
  },
  {
    title: 'has neither discovery nor anything that is optional',
    warns: ['discovery/config', 'discovery/schemas', 'discovery/types'],
    features: { sort: false, search: false, etag: false, bulk: false, me: false, cursor: false },
    around: missing(/^\/(ServiceProviderConfig|ResourceTypes|Schemas)/),
  },
  { title: 'has no /ServiceProviderConfig', around: missing(/^\/ServiceProviderConfig/), warns: ['discovery/config'] },
  { title: 'has no /ResourceTypes', around: missing(/^\/ResourceTypes/), warns: ['discovery/types'] },
  { title: 'has no /Schemas', around: missing(/^\/Schemas/), warns: ['discovery/schemas'] },
  {
    title: 'has neither /Groups nor a resource type for it',
    skips: { 'group-members': 'has no /Groups' },
    behaviour: { ...rfc, groups: 'none' },
  },
  {
    title: 'has neither /Groups nor discovery',
    warns: ['discovery/config', 'discovery/schemas', 'discovery/types'],
    behaviour: { ...rfc, groups: 'none' },
    around: missing(/^\/(ServiceProviderConfig|ResourceTypes|Schemas)/),
  },
  {
    title: 'takes a short list of attributes, and its schemas say so',
    behaviour: { ...rfc, attributes: ['userName', 'displayName', 'active', 'externalId', 'name', 'emails'] },
  },
  {
    title: 'filters discovery lists as if nothing had been asked',
    warns: ['discovery/filter-forbidden'],
    around: async (request, next) =>
      /^\/scim\/v2\/(ResourceTypes|Schemas)$/.test(request.path) && request.query.has('filter')
        ? next({ ...request, query: new URLSearchParams() })
        : next(),
  },
  {
    title: 'gives no canonical values',
    around: describing((attribute) =>
      'canonicalValues' in attribute ? { ...attribute, canonicalValues: [] } : attribute,
    ),
  },
  {
    title: 'says neither uniqueness nor caseExact of what is no text, and gives no descriptions',
    around: describing((attribute) =>
      without(
        attribute,
        'description',
        ...(attribute.type === 'string' || attribute.type === 'reference' ? [] : ['uniqueness', 'caseExact']),
      ),
    ),
  },
  {
    title: 'calls the displayName of a group optional, as the printed schema does',
    around: describing((attribute, path) =>
      /:Group:displayName$/.test(path) ? { ...attribute, required: false } : attribute,
    ),
  },
  {
    title: 'calls the displayName of a group required, as the erratum does',
    around: describing((attribute, path) =>
      /:Group:displayName$/.test(path) ? { ...attribute, required: true } : attribute,
    ),
  },
  {
    title: 'has no enterprise extension',
    around: both(
      listed('Schemas', ({ id }) => id !== enterpriseSchema),
      discovering('ResourceTypes', (type) => ({ ...type, schemaExtensions: [] })),
      showingPeople(({ [enterpriseSchema]: _none, ...person }) => ({
        ...person,
        schemas: Array.isArray(person.schemas)
          ? person.schemas.filter((each) => each !== enterpriseSchema)
          : person.schemas,
      })),
    ),
  },
  {
    title: 'refuses the enterprise extension, which it does not have',
    around: both(
      listed('Schemas', ({ id }) => id !== enterpriseSchema),
      discovering('ResourceTypes', ({ schemaExtensions: _none, ...type }) => type),
      insteadForKnown((request) =>
        isWrite(request) &&
        (enterpriseSchema in sentBody(request) ||
          (request.method === 'PATCH' && request.text.includes(enterpriseSchema)))
          ? refusal(400, 'that extension is not known here', 'invalidValue')
          : undefined,
      ),
    ),
  },
  { title: 'defines a resource type and an extension that no RFC knows', features: { devices: true } },
  {
    title: 'lets nobody create what it defines itself',
    features: { devices: true },
    around: insteadForKnown(({ method, path }) =>
      method === 'POST' && path === '/Devices' ? refusal(405, 'devices are made elsewhere') : undefined,
    ),
    skips: { 'custom-types': 'lets nobody create a Device by its schema alone' },
  },
  {
    title: 'wants more of what it defines itself than a schema can say, and filters it by nothing',
    features: { devices: true },
    around: insteadForKnown((request) => {
      const { method, path, query } = request;
      if (method === 'GET' && path === '/Devices' && query.has('filter'))
        return refusal(400, 'devices are not filtered', 'invalidFilter');
      const isMadeUp =
        isWrite(request) && /^\/Devices/.test(path) && !/^S-\d+$/.test(String(sentBody(request).assetTag));
      return isMadeUp ? refusal(400, 'an asset tag is S and a number', 'invalidValue') : undefined;
    }),
    skips: { 'custom-types': 'by its schema alone' },
  },
  {
    title: 'keeps what is immutable, and says nothing of it',
    features: { devices: true },
    policies: {
      ...correctPolicies,
      scim: {
        ...correctPolicies.scim,
        onImmutable: (_writing, value) => (value === 'first' ? 'take' : 'keep'),
      },
    },
    warns: ['custom/immutable-patch', 'custom/immutable-put'],
  },
  {
    title: 'gives an immutable attribute its first value by PUT alone, and answers 400 to what is taken',
    features: { devices: true },
    policies: {
      ...correctPolicies,
      scim: {
        ...correctPolicies.scim,
        onImmutable: (writing, value) => (writing === 'put' && value === 'first' ? 'take' : 'refuse'),
      },
    },
    around: answering((answer, { method, path }) =>
      method === 'POST' && path === '/Devices' && answer.status === 409
        ? refusal(400, 'somebody has it', 'uniqueness')
        : answer,
    ),
    warns: ['custom/immutable-first-patch', 'custom/unique'],
  },
  {
    title: 'gives resource types without id, description and meta',
    around: discovering('ResourceTypes', (type) => without(type, 'id', 'description', 'meta')),
  },
  {
    title: 'gives its configuration without meta and without a primary scheme, of a kind of its own',
    around: discovering('ServiceProviderConfig', (config) => ({
      ...without(config, 'meta', 'pagination'),
      authenticationSchemes: [{ type: 'apikey', name: 'Key', description: 'A key.' }],
    })),
    features: { cursor: false },
  },
  {
    title: 'has an extension of its own that people may have',
    around: both(
      answering((answer, { path }) => {
        if (path !== '/Schemas' || !isObject(answer.body) || !Array.isArray(answer.body.Resources)) return answer;
        const Resources = [...answer.body.Resources, crmExtension];
        return {
          ...answer,
          body: { ...answer.body, totalResults: Resources.length, itemsPerPage: Resources.length, Resources },
        };
      }),
      instead(({ path, method }) =>
        method === 'GET' && decodeURIComponent(path) === `/Schemas/${crm}`
          ? { status: 200, headers: {}, body: crmExtension }
          : undefined,
      ),
      discovering('ResourceTypes', (type) =>
        type.endpoint === '/Users' && Array.isArray(type.schemaExtensions)
          ? { ...type, schemaExtensions: [...type.schemaExtensions, { schema: crm, required: false }] }
          : type,
      ),
      showing((resource, path) =>
        path.startsWith('/Users') && Array.isArray(resource.schemas)
          ? { ...resource, schemas: [...resource.schemas, crm], [crm]: { score: 7, grade: 'B' } }
          : resource,
      ),
    ),
  },
];

const crm = 'urn:example:params:scim:schemas:extension:crm:2.0:User';
const described = {
  multiValued: false,
  required: false,
  mutability: 'readOnly',
  returned: 'default',
  uniqueness: 'none',
};
const crmExtension = {
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:Schema'],
  id: crm,
  name: 'CRM',
  description: 'What sales knows.',
  attributes: [
    { name: 'score', type: 'integer', description: 'From 0.', ...described },
    { name: 'grade', type: 'string', caseExact: true, description: 'A letter.', ...described },
  ],
  meta: { resourceType: 'Schema', location: `http://provider.example/scim/v2/Schemas/${crm}` },
};
