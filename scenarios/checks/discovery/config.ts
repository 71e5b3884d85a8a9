import { attribute } from '../../../target-adapter/scim/resource.ts';
import { serviceProviderConfigSchema } from '../../../target-adapter/scim/urns.ts';
import { type Check, defineCheck, fail, pass, type Sources, skip, warn } from '../../check.ts';
import { holdsUrn, judgeEndpoint, noneWrong } from '../discovery-list.ts';
import { isNoCrash, judgeStatuses } from '../expectation.ts';

/** RFC 7644 §4 */
export const configAnswered: Check<Sources> = defineCheck({
  id: 'discovery/config',
  title: 'ServiceProviderConfig answers with one object that names its schema',
  requirements: ['RFC7644-4-01', 'CYB-02'],
  hint: 'Answer GET /ServiceProviderConfig with the object of RFC 7643 §5, not with a list.',
  breaks: 'Clients that look at what a target can do find nothing, and guess.',
  judge: ({ exchanges = [] }) =>
    judgeEndpoint(exchanges[0], `200 with schemas ["${serviceProviderConfigSchema}"]`, (body) =>
      holdsUrn(body, serviceProviderConfigSchema),
    ),
});

const features = ['patch', 'bulk', 'filter', 'changePassword', 'sort', 'etag'];

/** RFC 7643 §5 */
export const featuresTold: Check<Sources> = defineCheck({
  id: 'discovery/features',
  title: 'ServiceProviderConfig says of each feature whether it is supported',
  requirements: ['RFC7643-5-01', 'RFC7643-5-02', 'RFC7643-5-03', 'RFC7643-5-05', 'RFC7643-5-06', 'RFC7643-5-07'],
  hint: 'Send patch, bulk, filter, changePassword, sort and etag, each with supported as true or false.',
  breaks: 'Clients that heed what a target can do guess, or leave out what would work.',
  judge: ({ exchanges = [] }) =>
    noneWrong(
      'supported true or false for each feature',
      features
        .filter((name) => typeof attribute(exchanges[0]?.response?.body, name, 'supported') !== 'boolean')
        .map((name) => `none for ${name}`),
    ),
});

const limits = [
  ['bulk', 'maxOperations'],
  ['bulk', 'maxPayloadSize'],
  ['filter', 'maxResults'],
] as const;

/** RFC 7643 §5, RFC 7644 §3.7.4. Of what is not supported the limit has no use: a warning. A job of nothing is none. */
export const limitsTold: Check<Sources> = defineCheck({
  id: 'discovery/limits',
  title: 'ServiceProviderConfig tells the limits of bulk and filter as whole numbers',
  requirements: ['RFC7643-5-02', 'RFC7643-5-03', 'RFC7643-2.3.4-01', 'RFC7644-3.7.4-01'],
  hint: 'Send bulk.maxOperations, bulk.maxPayloadSize and filter.maxResults as numbers.',
  breaks: 'Clients do not know how much they may send or ask for at once.',
  judge({ exchanges = [] }) {
    const body = exchanges[0]?.response?.body;
    const isLimit = (limit: unknown, feature: string): boolean =>
      Number.isInteger(limit) &&
      (feature !== 'bulk' || Number(limit) > 0 || attribute(body, feature, 'supported') !== true);
    const lacking = limits.filter(([feature, name]) => !isLimit(attribute(body, feature, name), feature));
    const needed = lacking.filter(([feature]) => attribute(body, feature, 'supported') === true);
    const words = (list: typeof lacking): string => list.map((path) => `no ${path.join('.')}`).join(', ');
    const expected = 'whole numbers';
    if (needed.length > 0) return fail({ expected, actual: words(needed) });
    if (lacking.length === 0) return pass;
    return warn({ expected, actual: words(lacking), reason: 'what is not supported needs no limit' });
  },
});

/** RFC 7643 §5. Types beyond the five that it names are in use. */
export const schemesTold: Check<Sources> = defineCheck({
  id: 'discovery/schemes',
  title: 'ServiceProviderConfig says how clients prove who they are',
  requirements: ['RFC7643-5-08', 'RFC7643-5-09'],
  hint: 'Send authenticationSchemes as a list, each with type, name and description.',
  breaks: 'Whoever sets the connection up does not see which credential is needed.',
  judge({ exchanges = [] }) {
    const schemes = attribute(exchanges[0]?.response?.body, 'authenticationSchemes');
    const expected = 'a list, each with type, name and description';
    if (!Array.isArray(schemes)) return fail({ expected, actual: 'no list of authenticationSchemes' });
    if (schemes.length === 0)
      return warn({ expected, actual: 'an empty list', reason: 'a target may leave it to its manual' });
    return noneWrong(
      expected,
      ['type', 'name', 'description']
        .filter((name) => schemes.some((scheme) => typeof attribute(scheme, name) !== 'string'))
        .map((name) => `one without ${name}`),
    );
  },
});

/** RFC 7644 §3.5: recommended */
export const patchTold: Check<Sources> = defineCheck({
  id: 'discovery/patch',
  title: 'The target announces PATCH',
  requirements: ['RFC7644-3.5-02'],
  hint: 'Support PATCH, and announce patch.supported true.',
  breaks: 'Entra ID, which changes people by PATCH alone, cannot provision.',
  judge({ exchanges = [] }) {
    const supported = attribute(exchanges[0]?.response?.body, 'patch', 'supported');
    if (typeof supported !== 'boolean') return skip('the target says nothing of PATCH');
    return supported ? pass : fail({ expected: 'patch.supported true', actual: 'false' });
  },
});

/** RFC 7643 §5, RFC 7644 §4: recommended, and most live targets ask for a credential. `exchanges`: without one. */
export const configPublic: Check<Sources> = defineCheck({
  id: 'discovery/public',
  title: 'ServiceProviderConfig is read without a credential',
  requirements: ['RFC7643-5-10'],
  hint: 'Answer GET /ServiceProviderConfig to who sends no credential.',
  breaks: 'Whoever sets the connection up cannot learn which credential is needed before there is one.',
  judge: (evidence) =>
    judgeStatuses(evidence, {
      expected: '200',
      passes: (status) => status === 200,
      tolerates: isNoCrash,
      reason: 'recommended only, and most targets ask for a credential',
    }),
});
