import { attribute } from '../../../target-adapter/scim/resource.ts';
import { enterpriseSchema, groupSchema, userSchema } from '../../../target-adapter/scim/urns.ts';
import { type Check, defineCheck, fail, pass, type Sources, skip, warn } from '../../check.ts';
import { attributesIn, type Described, itemsIn, noneWrong } from '../discovery-list.ts';

const sameUrn = (one: unknown, other: string): boolean => String(one).toLowerCase() === other.toLowerCase();

/** RFC 7643 §4.1, §4.2, §4.3. `exchanges`: /ResourceTypes. A schema of the target's own at /Users or /Groups is a warning. */
export const schemaUris: Check<Sources> = defineCheck({
  id: 'discovery/schema-uris',
  title: 'User, Group and the enterprise extension have the URIs of the RFC',
  requirements: ['RFC7643-4.1-01', 'RFC7643-4.2-01', 'RFC7643-4.3-01'],
  hint: 'Name urn:ietf:params:scim:schemas:core:2.0:User, …:Group and …:extension:enterprise:2.0:User.',
  breaks: 'Identity providers send the URIs of SCIM 2.0, and the target does not know its own schemas by them.',
  judge({ exchanges = [] }) {
    const types = itemsIn(exchanges[0]);
    const odd = types.flatMap((type) => {
      const owed = owedAt(attribute(type, 'endpoint'));
      const schema = attribute(type, 'schema');
      return owed === undefined || typeof schema !== 'string' || sameUrn(schema, owed) ? [] : [schema];
    });
    const extensions = types
      .flatMap((type) => attribute(type, 'schemaExtensions') ?? [])
      .map((entry) => attribute(entry, 'schema'))
      .filter((urn): urn is string => typeof urn === 'string' && isEnterprise(urn) && !sameUrn(urn, enterpriseSchema));
    const wrong = [...odd.filter(isCore), ...extensions];
    if (wrong.length > 0 || odd.length === 0) return noneWrong('the URIs of RFC 7643 §4', wrong);
    return warn({
      expected: 'the URIs of RFC 7643 §4',
      actual: odd.join(', '),
      reason: 'a schema of the target’s own, which identity providers do not send',
    });
  },
});

function owedAt(endpoint: unknown): string | undefined {
  const last = String(endpoint).replace(/\/+$/, '').split('/').at(-1)?.toLowerCase();
  return last === 'users' ? userSchema : last === 'groups' ? groupSchema : undefined;
}

const isCore = (urn: string): boolean => /^urn:(ietf:params:)?scim:schemas:core:/i.test(urn);
const isEnterprise = (urn: string): boolean => /^urn:(ietf:params:)?scim:schemas:extension:enterprise:/i.test(urn);

/** RFC 7643 §7: both may be left out. */
export const schemaTexts: Check<Sources> = defineCheck({
  id: 'discovery/schema-texts',
  title: 'Names and descriptions of schemas are texts',
  requirements: ['RFC7643-7-02'],
  hint: 'Send name and description of a schema as strings, or leave them out.',
  breaks: 'Clients that show the list of schemas show nothing, or stop at the first.',
  judge: ({ exchanges = [] }) =>
    noneWrong(
      'strings',
      itemsIn(exchanges[0]).flatMap((schema) =>
        ['name', 'description'].flatMap((name) => {
          const value = attribute(schema, name);
          return value === undefined || typeof value === 'string'
            ? []
            : [`${name} ${JSON.stringify(value)} of ${String(attribute(schema, 'id'))}`.slice(0, 120)];
        }),
      ),
    ),
});

/** RFC 7643 §8.7.1. A target may define its own; what it does not say is not missed: trap 40. */
export const userNamePublished: Check<Sources> = defineCheck({
  id: 'discovery/user-name-unique',
  title: 'The User schema says that a userName is unique in any letter case',
  requirements: ['RFC7643-8.7-01'],
  hint: 'Describe userName with uniqueness server and caseExact false.',
  breaks: 'Clients that read the schema expect two accounts where there is one.',
  judge(evidence) {
    const userName = userAttribute(evidence, 'username');
    if (userName === undefined) return skip('the target describes no userName');
    const uniqueness = attribute(userName.facts, 'uniqueness');
    const caseExact = attribute(userName.facts, 'caseExact');
    if (uniqueness !== 'none' && caseExact !== true) return pass;
    return fail({
      expected: 'uniqueness server and caseExact false',
      actual: `uniqueness ${String(uniqueness)} and caseExact ${String(caseExact)}`,
    });
  },
});

/** RFC 7643 §8.7.1, §4.1.2 */
export const groupsPublished: Check<Sources> = defineCheck({
  id: 'discovery/groups-read-only',
  title: 'The User schema says that the groups of a person are readOnly',
  requirements: ['RFC7643-8.7-03'],
  hint: 'Describe groups of a User with mutability readOnly; members change at the Group.',
  breaks: 'Administrators map groups to the attribute, and nobody ever joins one.',
  judge(evidence) {
    const groups = userAttribute(evidence, 'groups');
    if (groups === undefined) return skip('the target describes no groups of a User');
    const mutability = attribute(groups.facts, 'mutability');
    return mutability === 'readOnly'
      ? pass
      : fail({ expected: 'mutability readOnly', actual: `mutability ${String(mutability ?? 'absent')}` });
  },
});

function userAttribute({ exchanges = [] }: Sources, name: string): Described | undefined {
  return attributesIn(itemsIn(exchanges[0])).find(
    ({ schema, path, depth }) => depth === 0 && sameUrn(schema, userSchema) && path.toLowerCase() === name,
  );
}

/** RFC 7644 §3.2: a SHOULD. A name of another stem is taken for an irregular plural. `exchanges`: /ResourceTypes. */
export const endpointsPlural: Check<Sources> = defineCheck({
  id: 'discovery/plural-endpoints',
  title: 'Endpoints of resource types of one’s own are named in the plural',
  requirements: ['RFC7644-3.2-01'],
  hint: 'Serve a type Device at /Devices.',
  breaks: 'Clients that derive the endpoint from the name of the type find nothing.',
  judge({ exchanges = [] }) {
    const endpoints = itemsIn(exchanges[0]).map((type) => ({ type, endpoint: attribute(type, 'endpoint') }));
    const own = endpoints
      .filter(({ endpoint }) => owedAt(endpoint) === undefined && !isOfDiscovery(endpoint))
      .map(({ type }) => type);
    if (own.length === 0) return skip('the target has no resource types of its own');
    return noneWrong(
      'plurals',
      own
        .map((type) => ({ name: String(attribute(type, 'name')), endpoint: String(attribute(type, 'endpoint')) }))
        .filter(({ name, endpoint }) => isSingular(name, endpoint))
        .map(({ name, endpoint }) => `${name} at ${endpoint}`),
    );
  },
});

/** Some targets list discovery among their types; its names are the RFC's own. RFC 7644 §4 */
const isOfDiscovery = (endpoint: unknown): boolean =>
  /^\/?(ServiceProviderConfig|ResourceTypes|Schemas)\/?$/i.test(String(endpoint).replace(/^.*\/(?=[^/]+\/?$)/, '/'));

function isSingular(name: string, endpoint: string): boolean {
  const last = endpoint.replace(/\/+$/, '').split('/').at(-1)?.toLowerCase() ?? '';
  const stem = name.toLowerCase().replaceAll(/[^a-z\d]/g, '');
  return stem !== '' && last.startsWith(stem) && !/(s|i|a|en)$/.test(last);
}
