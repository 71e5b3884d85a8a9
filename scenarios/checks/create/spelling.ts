import type { Exchange } from '../../../target-adapter/scim/exchange.ts';
import { attribute, isObject, isUnassigned, type JsonObject } from '../../../target-adapter/scim/resource.ts';
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
import { answerOf, isSuccess, isTransient } from '../answer.ts';
import { inWords } from '../in-words.ts';
import { sameText } from '../person-view.ts';
import { unknownAttributes } from '../unknown-attributes.ts';

/** A create that is written in another way than usual; `lacks`: why it could not be. */
export type Spelt = Sources & {
  readonly discovery: Discovery;
  readonly posted?: Exchange;
  readonly sent: JsonObject;
  readonly lacks?: string;
};

/** RFC 7643 §2.3.8 */
export const attributeOrderFree: Check<Spelt> = defineCheck({
  id: 'create/attribute-order',
  title: 'A create is taken in whatever order its attributes stand',
  requirements: ['RFC7643-2.3.8-01'],
  hint: 'Read the whole object before you decide what it is: schemas may come last.',
  breaks: 'Identity providers that write their attributes in another order cannot create anybody.',
  judge: judgeTaken,
});

/** RFC 7643 §3 */
export const schemaOrderFree: Check<Spelt> = defineCheck({
  id: 'create/schema-order',
  title: 'A create is taken in whatever order its schemas stand',
  requirements: ['RFC7643-3-04'],
  hint: 'Take the type from the endpoint, not from the first URI in schemas.',
  breaks: 'People with attributes of an extension cannot be created, or lose them.',
  judge: judgeTaken,
});

/** Refusal and leniency both pass: trap 13. RFC 7643 §3 */
export const schemasMissing: Check<Spelt> = defineCheck({
  id: 'create/schemas-missing',
  title: 'A create without schemas is refused or completed',
  requirements: ['RFC7643-3-05'],
  hint: 'Answer 400, or create the person and show schemas.',
  breaks: 'Resources arise that no client can read by their schema.',
  judge(evidence) {
    const barred = barredPost(evidence);
    if (barred !== undefined) return barred;
    const { posted } = evidence;
    const status = posted?.response?.status ?? 0;
    const expected = '400, or 201 with schemas';
    if (status >= 500 && status !== 501) return fail({ expected, actual: answerOf(posted) });
    const body = posted?.response?.body;
    return isSuccess(status) && isObject(body) && isUnassigned(attribute(body, 'schemas'))
      ? fail({ expected, actual: `${answerOf(posted)} without schemas` })
      : pass;
  },
});

/** Readers that heed letter case are common: trap. RFC 7643 §2.1 */
export const nameCaseFree: Check<Spelt> = defineCheck({
  id: 'create/name-case',
  title: 'An attribute in small letters is the attribute of that name',
  requirements: ['RFC7643-2.1-03'],
  hint: 'Read names of attributes without regard to letter case: displayname is displayName.',
  breaks: 'The value is lost, or stands there twice.',
  judge(evidence) {
    const barred = barredPost(evidence);
    if (barred !== undefined) return barred;
    const { posted, sent } = evidence;
    const status = posted?.response?.status ?? 0;
    const wanted = String(attribute(sent, 'displayName'));
    const expected = `displayName ${inWords(wanted)}, once`;
    if (!isSuccess(status)) {
      const found = { expected, actual: answerOf(posted) };
      return status >= 500 && status !== 501 ? fail(found) : warn({ ...found, reason: caseHeeded });
    }
    const body = posted?.response?.body;
    if (!isObject(body)) return skip('the answer to the create has no resource');
    const named = Object.keys(body).filter((name) => name.toLowerCase() === 'displayname' && !isUnassigned(body[name]));
    if (named.length > 1) return warn({ expected, actual: named.join(' and '), reason: caseHeeded });
    const [name = ''] = named;
    const shown = body[name];
    return typeof shown === 'string' && sameText(shown, wanted)
      ? pass
      : warn({ expected, actual: `displayName ${inWords(shown)}`, reason: caseHeeded });
  },
});

const caseHeeded = 'many targets read names as they are written';

/** It is created, with the userName and what stands in an extension. */
function judgeTaken(evidence: Spelt): Judgement {
  const barred = barredPost(evidence);
  if (barred !== undefined) return barred;
  const { posted, sent, discovery } = evidence;
  const status = posted?.response?.status ?? 0;
  const expected = 'a create as in the usual order';
  if (!isSuccess(status)) {
    const unknown = status === 400 && posted !== undefined ? unknownAttributes(posted, discovery) : [];
    return unknown.length > 0
      ? skip(`the target's schema has no ${unknown.join(', ')}`)
      : fail({ expected, actual: answerOf(posted) });
  }
  const body = posted?.response?.body;
  if (!isObject(body)) return pass;
  const lost = ['userName', ...Object.keys(sent).filter((name) => name.startsWith('urn:'))].filter((name) =>
    isUnassigned(attribute(body, name)),
  );
  return lost.length === 0 ? pass : fail({ expected, actual: `${answerOf(posted)} without ${lost.join(', ')}` });
}

function barredPost({ posted, lacks }: Spelt): Judgement | undefined {
  if (lacks !== undefined) return skip(lacks);
  const status = posted?.response?.status;
  if (status === undefined || isTransient(status)) return unjudged(answerOf(posted));
  return status === 401 ? unjudged(`the credential is refused: ${answerOf(posted)}`) : undefined;
}
