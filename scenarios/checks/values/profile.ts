import type { Exchange } from '../../../target-adapter/scim/exchange.ts';
import { attribute, isObject, isUnassigned } from '../../../target-adapter/scim/resource.ts';
import {
  type Check,
  defineCheck,
  fail,
  type Judgement,
  pass,
  type Sources,
  skip,
  unjudged,
  warn,
} from '../../check.ts';
import type { Discovery } from '../../discovery.ts';
import { answerOf, isTransient } from '../answer.ts';
import { lacksPatch } from '../delivery.ts';
import { inWords } from '../in-words.ts';
import { judgeKept, judgeShown, type Kept, partOf, valuesOf } from '../kept.ts';

/** RFC 7643 §4.1.1 */
export const profileUrlKept: Check<Kept> = defineCheck({
  id: 'values/profile-url',
  title: 'The URL of a person’s page is kept',
  requirements: ['RFC7643-4.1.1-08'],
  hint: 'Store profileUrl whole, and answer it as a URL.',
  breaks: 'The link to the person leads nowhere.',
  judge: judgeShown,
});

/** RFC 7643 §4.1.1 */
export const languagesKept: Check<Kept> = defineCheck({
  id: 'values/languages',
  title: 'Preferred language, locale and time zone are kept',
  requirements: ['RFC7643-4.1.1-10', 'RFC7643-7-10'],
  hint: 'Store de-DE and Europe/Berlin as they are, or call the attribute readOnly in /Schemas.',
  breaks: 'People get their mail in a language that they do not read, and times of another zone.',
  judge: judgeShown,
});

/** A formatted address may be composed, so that it is not compared. RFC 7643 §4.1.2 */
export const addressKept: Check<Kept> = defineCheck({
  id: 'values/addresses',
  title: 'Every part of a postal address is kept',
  requirements: ['RFC7643-4.1.2-07'],
  hint: 'Store street, locality, region and postal code whole, with more than one line in the street.',
  breaks: 'Letters and deliveries do not arrive.',
  judge: judgeShown,
});

/** RFC 7643 §4.1.2: ISO 3166-1, two letters. */
export const countryKept: Check<Kept> = defineCheck({
  id: 'values/country',
  title: 'The country of an address stays a code of two letters',
  requirements: ['RFC7643-4.1.2-06'],
  hint: 'Answer US as US.',
  breaks: 'The identity provider sees another country, and sends it again in every cycle.',
  judge: (evidence) =>
    judgeKept(evidence, (resource) => {
      const [address] = valuesOf(resource, 'addresses');
      const country = attribute(address, 'country');
      if (isUnassigned(country)) return skip('the target shows no country');
      return String(country).toUpperCase() === 'US' ? pass : fail({ expected: '“US”', actual: inWords(country) });
    }),
});

/** Which roles there are is the target's matter. RFC 7643 §4.1.2 */
export const rolesAreComplex: Check<Kept> = defineCheck({
  id: 'values/roles',
  title: 'Roles and entitlements are answered as lists of values',
  requirements: ['RFC7643-4.1.2-13'],
  hint: 'Answer roles and entitlements as [{"value": "…"}].',
  breaks: 'Clients that read the value of a role find none.',
  judge: (evidence) =>
    judgeKept(evidence, (resource, sent) => {
      const judgements = Object.keys(sent).map((name) => judgeRoles(attribute(resource, name), name, sent));
      return judgements.find(({ kind }) => kind === 'fail') ?? judgements.find(({ kind }) => kind === 'warn') ?? pass;
    }),
});

function judgeRoles(shown: unknown, name: string, sent: unknown): Judgement {
  const [wanted] = valuesOf(sent, name).map((value) => partOf(value, 'value'));
  const expected = `${name} with ${inWords(wanted)}`;
  const reason = 'a target may know roles of its own only';
  if (isUnassigned(shown)) return warn({ expected, actual: `no ${name}`, reason });
  if (!Array.isArray(shown) || !shown.every(isObject))
    return fail({ expected: `${name} as a list of objects`, actual: JSON.stringify(shown).slice(0, 120) });
  const values = shown.map((value) => partOf(value, 'value'));
  return values.includes(wanted ?? '') ? pass : warn({ expected, actual: values.map(inWords).join(', '), reason });
}

/** Bytes, not letters, are compared: of either alphabet, padded or not. RFC 7643 §4.1.2, §2.3.6 */
export const certificateKept: Check<Kept> = defineCheck({
  id: 'values/certificates',
  title: 'A certificate is kept, as DER in base64',
  requirements: ['RFC7643-4.1.2-14'],
  hint: 'Answer the bytes of the certificate in base64, without a frame of dashes.',
  breaks: 'Nobody logs in by certificate.',
  judge: (evidence) =>
    judgeKept(evidence, (resource, sent) => {
      const [wanted] = valuesOf(sent, 'x509Certificates').map((value) => partOf(value, 'value'));
      const shown = valuesOf(resource, 'x509Certificates').map((value) => partOf(value, 'value'));
      if (shown.some((value) => bytesIn(value) === bytesIn(wanted ?? ''))) return pass;
      return fail({ expected: 'the certificate that was sent', actual: shown.map(inWords).join(', ') || 'none' });
    }),
});

const bytesIn = (base64: string): string => base64.replaceAll('-', '+').replaceAll('_', '/').replaceAll(/[\s=]/g, '');

/** RFC 7643 §4.3: zeros in front count. */
export const employeeKept: Check<Kept> = defineCheck({
  id: 'values/employee',
  title: 'Employee number, cost centre, organization, division and department are kept as texts',
  requirements: ['RFC7643-4.3-02'],
  hint: 'Store the attributes of the enterprise extension as strings, zeros in front of a number included.',
  breaks: 'The number of the employee is another one, and nothing that matches by it finds the person.',
  judge: judgeShown,
});

/** A value that is no URI, no certificate, no language tag or country code may be refused or kept. RFC 7643 §4.1 */
export const oddValuesAnswered: Check<
  Sources & { readonly discovery: Discovery; readonly exchanges: readonly Exchange[] }
> = defineCheck({
  id: 'values/odd-answered',
  title: 'A value that is not of the form of its attribute is no server error',
  requirements: ['RFC7643-4.1.1-08', 'RFC7643-4.1.1-10', 'RFC7643-4.1.2-06', 'RFC7643-4.1.2-14'],
  hint: 'Answer 400 invalidValue to a URL, language, country or certificate that is none, or keep it.',
  breaks: 'One odd value in the directory, and the identity provider tries for ever.',
  judge({ exchanges: [exchange], discovery }) {
    const status = exchange?.response?.status;
    if (exchange === undefined || status === undefined || isTransient(status)) return unjudged(answerOf(exchange));
    if (lacksPatch(exchange, discovery)) return skip('the target does not support PATCH');
    return status < 500 || status === 501 ? pass : fail({ expected: 'a success or 400', actual: answerOf(exchange) });
  },
});
