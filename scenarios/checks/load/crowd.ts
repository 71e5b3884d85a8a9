import type { Exchange } from '../../../target-adapter/scim/exchange.ts';
import { type Check, defineCheck, fail, pass, type Sources, skip, warn } from '../../check.ts';
import { answerOf, isSuccess } from '../answer.ts';

/** `exchanges`: the creates that were sent at the same time. */
type Crowd = Sources & { readonly exchanges: readonly Exchange[] };

/** Who asks for patience says so: 429, or 503. RFC 7644 §3.12, RFC 6585 §4 */
export const crowdAnswered: Check<Crowd> = defineCheck({
  id: 'load/answered',
  title: 'Of many creates at the same time each one is answered',
  requirements: ['RFC7644-3.12-16'],
  hint: 'Queue what you cannot do at once, or answer 429 with Retry-After.',
  breaks: 'The first cycle of a large customer ends in errors, and the identity provider quarantines the target.',
  judge({ exchanges }) {
    const failed = exchanges.filter(({ response }) => response === undefined || response.status === 500);
    const expected = `${exchanges.length} times 201, or 429`;
    const [first] = failed;
    if (first !== undefined)
      return fail({ expected, actual: `${failed.length} of ${exchanges.length}: ${answerOf(first)}` });
    const refused = exchanges.find(({ response }) => !isSuccess(response?.status) && !asksPatience(response?.status));
    return refused === undefined
      ? pass
      : warn({ expected, actual: answerOf(refused), reason: 'it is answered, though not with what was asked for' });
  },
});

const asksPatience = (status: number | undefined): boolean => status === 429 || status === 503;

/** `lost`: names of those who were created, by the answer, and are not there. */
export const crowdThere: Check<Crowd & { readonly created: number; readonly lost: readonly string[] }> = defineCheck({
  id: 'load/all-there',
  title: 'Everybody whose create was answered with 201 is there',
  requirements: ['RFC7644-3.3-01'],
  hint: 'Answer 201 when the person is stored, not before.',
  breaks: 'People are missing whom the identity provider takes for provisioned, and never sends again.',
  judge({ created, lost }) {
    if (created === 0) return skip('nobody was created');
    return lost.length === 0
      ? pass
      : fail({ expected: `${created} people`, actual: `${created - lost.length}: ${lost[0] ?? 'one'} is not there` });
  },
});
