import type { Exchange } from '../../../target-adapter/scim/exchange.ts';
import { attribute } from '../../../target-adapter/scim/resource.ts';
import { errorSchema } from '../../../target-adapter/scim/urns.ts';
import {
  type Check,
  type CheckFacts,
  defineCheck,
  fail,
  type Judgement,
  pass,
  type Sources,
  skip,
  unjudged,
  warn,
} from '../../check.ts';
import { answerOf, isPage, isSuccess, isTransient } from '../answer.ts';

export type Told = Sources & { readonly asked?: Exchange };

/** A gateway may answer before the service provider is reached: trap 43. */
export const oktaWrongTokenTold: Check<Told> = told(
  {
    id: 'okta/wrong-token-told',
    title: 'A wrong token is answered with 401 and an error that says so',
    requirements: ['OKTA-24', 'RFC7644-3.12-01', 'RFC7644-3.12-02'],
    hint: 'Answer 401 with an Error body: schemas, status “401” and a detail.',
    breaks: 'Okta: the administrator sees a parser’s complaint in place of “wrong token”.',
  },
  401,
);

export const oktaUnknownTold: Check<Told> = told(
  {
    id: 'okta/unknown-told',
    title: 'An id that nobody has is answered with 404 and an error that says so',
    requirements: ['OKTA-25', 'RFC7644-3.12-01', 'RFC7644-3.12-02'],
    hint: 'Answer 404 with an Error body: schemas, status “404” and a detail.',
    breaks: 'Okta: the administrator sees a parser’s complaint in place of “no such user”.',
  },
  404,
);

function told(facts: CheckFacts, status: 401 | 404): Check<Told> {
  return defineCheck({ ...facts, judge: ({ asked }) => judgeTold(asked, status) });
}

/** Another refusal is told elsewhere; what Okta misses in the body is its own wish, but for the body itself. */
function judgeTold(asked: Exchange | undefined, status: 401 | 404): Judgement {
  if (asked === undefined) return skip('the target asks for no credential');
  const { response } = asked;
  if (response === undefined || isTransient(response.status)) return unjudged(answerOf(asked));
  const expected = `${status} with schemas, status and detail`;
  if (response.status !== status) {
    const found = { expected, actual: answerOf(asked) };
    return isSuccess(response.status) || response.status >= 500
      ? fail(found)
      : warn({ ...found, reason: 'refused, but not with the status that says why' });
  }
  const schemas = attribute(response.body, 'schemas');
  const isError = Array.isArray(schemas) && schemas.includes(errorSchema);
  const detail = attribute(response.body, 'detail');
  const lacks = [
    ...(isError ? [] : ['the Error schema']),
    ...(String(attribute(response.body, 'status')) === String(status) ? [] : ['status']),
    ...(typeof detail === 'string' && detail.trim() !== '' ? [] : ['detail']),
  ];
  if (lacks.length === 0) return pass;
  const found = { expected, actual: `${answerOf(asked)}, without ${lacks.join(', ')}` };
  if (isError) return warn({ ...found, reason: 'the RFC lets a target leave detail out' });
  return status === 401 ? warn({ ...found, reason: 'a gateway may have answered this' }) : fail(found);
}

/** RFC 6750 knows no token without its scheme: to refuse it is right. */
export const oktaRawToken: Check<Sources & { readonly asked?: Exchange }> = defineCheck({
  id: 'okta/raw-token',
  title: 'A token without the word Bearer is taken, or refused',
  requirements: ['OKTA-30'],
  hint: 'Answer 401 to an Authorization header that you cannot read; or take the bare token, as Okta’s mode Header sends it.',
  breaks: 'Okta: the administrator who chose the mode Header does not learn that it is the wrong one.',
  judge({ asked }) {
    if (asked === undefined) return skip('the target takes no bearer token');
    const status = asked.response?.status;
    if (status === undefined || isTransient(status)) return unjudged(answerOf(asked));
    const isTaken = isSuccess(status) && !isPage(asked.response);
    return isTaken || [400, 401, 403].includes(status)
      ? pass
      : fail({ expected: 'a list, or 401', actual: answerOf(asked) });
  },
});
