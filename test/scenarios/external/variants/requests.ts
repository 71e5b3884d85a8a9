import { embedded } from '../../../../target-adapter/behaviour.ts';
import { correctPolicies } from '../../../../target-adapter/provider/policies.ts';
import { isObject } from '../../../../target-adapter/scim/resource.ts';
import { enterpriseSchema } from '../../../../target-adapter/scim/urns.ts';
import { describing, discovering, sentBody } from '../../legal/known.ts';
import { answering, both, instead, receiving, refusal, showing } from '../around.ts';
import type { Around } from '../served-target.ts';
import type { Variant } from '../variant.ts';

const { rfc } = embedded;
const profile = ['connection-test', 'create-and-read-back', 'update-profile'];
const life = [...profile, 'deactivate', 'reactivate'];

/** Says at /ServiceProviderConfig that it lacks something. */
const lacking = (feature: string): Around =>
  answering((answer, { path }) =>
    path === '/ServiceProviderConfig' && isObject(answer.body)
      ? { ...answer, body: { ...answer.body, [feature]: { supported: false } } }
      : answer,
  );

const noPatch = instead(({ method }) => (method === 'PATCH' ? refusal(501, 'PATCH is not supported') : undefined));
const noFilter = instead(({ query }) =>
  query.has('filter') ? refusal(400, 'filters are not supported', 'invalidFilter') : undefined,
);
/** What a POST or a PUT says of a job title is passed over, a PATCH of it refused. RFC 7644 §3.3, §3.5.2 */
const noTitle = both(
  instead(({ method, text }) =>
    method === 'PATCH' && text.includes('"title"') ? refusal(400, 'title is not known here', 'invalidPath') : undefined,
  ),
  receiving((request) => {
    const { title, ...body } = sentBody(request);
    return title === undefined || request.method === 'PATCH' ? {} : { text: JSON.stringify(body) };
  }),
);
const discovery = /^\/(ServiceProviderConfig|ResourceTypes|Schemas)/;

/** Its schemas and resource types know no enterprise extension. */
const withoutEnterprise = both(
  answering((answer, { path }) => {
    if (path !== '/Schemas' || !isObject(answer.body) || !Array.isArray(answer.body.Resources)) return answer;
    const Resources = answer.body.Resources.filter((schema) => !isObject(schema) || schema.id !== enterpriseSchema);
    return {
      ...answer,
      body: { ...answer.body, totalResults: Resources.length, itemsPerPage: Resources.length, Resources },
    };
  }),
  discovering('ResourceTypes', (type) => ({ ...type, schemaExtensions: [] })),
);

/** By the RFC's letter: `op` in lower case, booleans only, no value path that matches nothing. RFC 7644 §3.5.2 */
const strict = {
  ...correctPolicies,
  scim: {
    ...correctPolicies.scim,
    readBoolean: (value: unknown) => (typeof value === 'boolean' ? value : undefined),
    readVerb: (op: unknown) => (op === 'add' || op === 'remove' || op === 'replace' ? op : undefined),
    readKey: () => 'name' as const,
    onNoMatch: (verb: 'add' | 'replace') => (verb === 'add' ? ('create' as const) : ('refuse' as const)),
  },
};

/** Legal limits of what is taken. */
export const requests: readonly Variant[] = [
  {
    title: 'does not support PATCH and says so',
    behaviour: rfc,
    serve: { around: both(lacking('patch'), noPatch) },
    only: [...life, 'email-change-at-once', 'groups-endpoint', 'add-duplicate-deactivated'],
    skips: { 'entra/update-profile': 'does not support PATCH', 'okta-oin/deactivate': 'does not support PATCH' },
  },
  {
    title: 'does not support filters and says so',
    behaviour: rfc,
    serve: { around: both(lacking('filter'), noFilter) },
    only: life,
    skips: {
      'entra/connection-test': 'does not support filters',
      'okta-oin/create-and-read-back': 'does not support filters',
    },
  },
  {
    title: 'has no discovery endpoint at all',
    behaviour: rfc,
    serve: { around: instead(({ path }) => (discovery.test(path) ? refusal(404, 'nothing here') : undefined)) },
    only: [...life, 'groups-endpoint'],
  },
  {
    title: 'has no job titles, and its schemas say so',
    behaviour: rfc,
    serve: {
      around: both(
        answering((answer, { path }) =>
          path === '/Schemas' ? { ...answer, body: JSON.parse(withoutTitle(JSON.stringify(answer.body))) } : answer,
        ),
        noTitle,
      ),
    },
    only: life,
    warns: ['entra reactivate/delivered', 'entra update/delivered', 'generic reactivate/delivered'],
  },
  {
    title: 'keeps its discovery endpoints to itself',
    behaviour: rfc,
    serve: { around: instead(({ path }) => (discovery.test(path) ? refusal(403, 'not for you') : undefined)) },
    only: [...profile, 'groups-endpoint'],
  },
  {
    title: 'refuses a filter on an address of a domain that is not its own',
    behaviour: rfc,
    serve: {
      around: instead(({ query }) =>
        /@\S*(?<!\.org|\.ORG|\.example)"$/.test(query.get('filter') ?? '')
          ? refusal(400, 'no such domain', 'invalidValue')
          : undefined,
      ),
    },
    only: profile,
  },
  {
    title: 'has no /Groups, and its resource types say so',
    behaviour: { ...rfc, groups: 'none' },
    declared: rfc,
    only: ['groups-endpoint', 'connection-test'],
    skips: { 'entra/groups-endpoint': 'has no /Groups' },
  },
  {
    title: 'has neither /Groups nor resource types',
    behaviour: { ...rfc, groups: 'none' },
    declared: rfc,
    serve: { around: instead(({ path }) => (discovery.test(path) ? refusal(404, 'nothing here') : undefined)) },
    only: ['groups-endpoint', 'connection-test'],
    skips: { 'okta-oin/groups-endpoint': 'has no /Groups' },
  },
  {
    title: 'refuses what its schemas do not have, the enterprise extension among it',
    behaviour: rfc,
    serve: {
      around: both(
        withoutEnterprise,
        instead((request) =>
          request.text.includes(enterpriseSchema) &&
          !/never-issued/.test(request.headers.authorization ?? 'never-issued') &&
          !Array.isArray(sentBody(request).Operations)
            ? enterpriseIn(sentBody(request))
            : undefined,
        ),
      ),
    },
    only: [...profile, 'deactivate'],
    warns: ['entra create/delivered', 'generic create/delivered'],
  },
  {
    title: 'drops the attributes that its schemas do not have',
    behaviour: rfc,
    serve: {
      around: both(
        withoutEnterprise,
        describing((one, path) => (/:User:(externalId|locale)$/.test(path) ? undefined : one)),
        showing(({ [enterpriseSchema]: _dropped, externalId: _id, locale: _locale, schemas, ...resource }) => ({
          ...resource,
          schemas: Array.isArray(schemas) ? schemas.filter((schema) => schema !== enterpriseSchema) : schemas,
        })),
      ),
    },
    only: [...life, 'email-change-at-once'],
  },
  {
    title: 'reads PATCH by the letter of the RFC',
    behaviour: rfc,
    serve: { policies: strict },
    only: [...life, 'email-change-at-once', 'add-duplicate-deactivated', 'unassign-reassign', 'groups-endpoint'],
    warns: ['entra deactivate/delivered', 'entra email/delivered', 'entra groups/created', 'entra update/delivered'],
  },
  {
    title: 'wants a person whole: what PUT leaves out is cleared, active too',
    behaviour: rfc,
    serve: {
      policies: {
        ...correctPolicies,
        scim: { ...correctPolicies.scim, afterPut: (_current, sent) => sent },
      },
    },
    only: [...life, 'email-change-at-once'],
  },
  {
    title: 'lives under a path of its own',
    behaviour: rfc,
    serve: { prefix: '/t/acme' },
    only: [...life, 'groups-endpoint', 'token-revoke', 'reconfigure'],
  },
];

const withoutTitle = (schemas: string): string => schemas.replaceAll('"name":"title"', '"name":"jobTitle"');

/** Only a value in the extension is refused: the URN may stand in `schemas`. */
function enterpriseIn(body: Readonly<Record<string, unknown>>) {
  return enterpriseSchema in body ? refusal(400, `${enterpriseSchema} is not known here`, 'invalidValue') : undefined;
}
