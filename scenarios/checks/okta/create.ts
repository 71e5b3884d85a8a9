import type { Exchange } from '../../../target-adapter/scim/exchange.ts';
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
import type { Discovery } from '../../discovery.ts';
import { answerOf, isSuccess, isTransient } from '../answer.ts';
import { unknownAttributes } from '../unknown-attributes.ts';

/** A create with something that a target need not know; `plain`: the same without it, where that one was refused. */
export type Extra = Sources & { readonly discovery: Discovery; readonly created: Exchange; readonly plain?: Exchange };

/** Read-only, so it is passed over; the RFC's own example refuses a read-only value, hence no failure: trap 2. */
export const oktaGroupsSent: Check<Extra> = extra(
  {
    id: 'okta/groups-sent',
    title: 'A create is taken with an empty list of groups',
    requirements: ['OKTA-05', 'RFC7644-3.3-02'],
    hint: 'Pass over groups in the body of a create: it is read-only.',
    breaks: 'Okta sends groups with every create: nobody can be assigned.',
  },
  (found) => warn({ ...found, reason: 'the RFC’s own example refuses a read-only value' }),
);

export const oktaPasswordSent: Check<Extra> = extra(
  {
    id: 'okta/password-sent',
    title: 'A create is taken with a password that nobody asked for',
    requirements: ['OKTA-05'],
    hint: 'Pass over a password that you have no use for.',
    breaks: 'Okta sends a random password with every create, with password sync off as well: nobody can be assigned.',
  },
  fail,
);

function extra(facts: CheckFacts, onRefusal: (found: { expected: string; actual: string }) => Judgement): Check<Extra> {
  return defineCheck({
    ...facts,
    judge({ discovery, created, plain }) {
      const status = created.response?.status;
      if (status === undefined || isTransient(status)) return unjudged(answerOf(created));
      if (isSuccess(status)) return pass;
      if (!isSuccess(plain?.response?.status))
        return skip(`the create is refused without it as well: ${answerOf(plain ?? created)}`);
      const unknown = unknownAttributes(created, discovery);
      if (status === 400 && unknown.length > 0) return skip(`the target's schema has no ${unknown.join(', ')}`);
      const found = { expected: 'the create is taken', actual: answerOf(created) };
      return status >= 500 ? fail(found) : onRefusal(found);
    },
  });
}
