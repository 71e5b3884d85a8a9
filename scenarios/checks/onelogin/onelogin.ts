import type { Exchange } from '../../../target-adapter/scim/exchange.ts';
import { attribute, listOf } from '../../../target-adapter/scim/resource.ts';
import { type Check, type CheckFacts, defineCheck, fail, pass, type Sources, unjudged } from '../../check.ts';
import { answerOf, isSuccess, isTransient } from '../answer.ts';
import { judgeTolerated } from '../tolerance.ts';

type Asked = Sources & { readonly asked: Exchange };

/** Sent when provisioning is enabled; a 404 says the same to OneLogin. */
export const oneLoginProbe: Check<Asked> = defineCheck({
  id: 'onelogin/probe',
  title: 'The probe for a name that nobody has finds nobody',
  requirements: ['OL-01'],
  hint: 'Answer a filter that matches nobody with 200 and an empty list.',
  breaks: 'OneLogin: provisioning cannot be enabled.',
  judge({ asked }) {
    const { response } = asked;
    if (response === undefined || isTransient(response.status)) return unjudged(answerOf(asked));
    if (response.status === 401) return unjudged(`the credential is refused: ${answerOf(asked)}`);
    const expected = 'an empty list, or 404';
    if (response.status === 404) return pass;
    const found = listOf(response.body).length;
    if (response.status !== 200 || found > 0)
      return fail({ expected, actual: found > 0 ? `${found} people` : answerOf(asked) });
    const total = attribute(response.body, 'totalResults');
    return total === 0 ? pass : fail({ expected, actual: `200 with totalResults ${JSON.stringify(total)}` });
  },
});

/** Captured live: the header is there, and holds nothing. */
export const oneLoginEmptyAgent: Check<Asked> = defineCheck({
  id: 'onelogin/empty-agent',
  title: 'A request whose User-Agent is empty is answered like any other',
  requirements: ['OL-02'],
  hint: 'Let no firewall or framework refuse a request for an empty User-Agent.',
  breaks: 'OneLogin: members of groups are never changed.',
  judge({ asked }) {
    const status = asked.response?.status;
    if (status === undefined || isTransient(status)) return unjudged(answerOf(asked));
    return isSuccess(status) ? pass : fail({ expected: 'the list', actual: answerOf(asked) });
  },
});

const tolerated = (facts: CheckFacts): Check<Asked> =>
  defineCheck({ ...facts, judge: ({ asked }) => judgeTolerated(asked) });

export const oneLoginOldSchema: Check<Asked> = tolerated({
  id: 'onelogin/old-schema',
  title: 'A create that names an older schema in place of its own is taken, or refused with 400',
  requirements: ['OL-03'],
  hint: 'Pass over a schema that you do not know, or answer 400 with a detail that names it.',
  breaks: 'OneLogin, with a template as it is often pasted: nobody sees why people are not created.',
});

export const oneLoginEmailsObject: Check<Asked> = tolerated({
  id: 'onelogin/emails-object',
  title: 'A create whose emails are one object is taken, or refused with 400',
  requirements: ['OL-03'],
  hint: 'Read one object as a list of one, or answer 400 with a detail that names emails.',
  breaks: 'OneLogin, with an old template of its own: nobody sees why people are not created.',
});
