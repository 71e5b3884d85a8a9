import type { Exchange } from '../../../target-adapter/scim/exchange.ts';
import { attribute, type JsonObject, listOf } from '../../../target-adapter/scim/resource.ts';
import { type Check, defineCheck, fail, pass, type Sources, skip, unjudged } from '../../check.ts';
import type { Seen } from '../../scenario.ts';
import { answerOf, isSuccess, isTransient } from '../answer.ts';
import { differencesBetween } from '../between.ts';
import { missingResource } from '../person-read.ts';
import { judgeWritten, type Write } from '../write.ts';

/** As the reference prints it. A 501 to it is not followed by a PUT: the task fails. */
export const oktaPathLessActive: Check<Write> = defineCheck({
  id: 'okta/path-less-active',
  title: 'A PATCH without a path deactivates, and its answer shows that',
  requirements: ['OKTA-10', 'RFC7644-3.5.2.3-01'],
  hint: 'Read the value of a replace without a path as attributes; answer 200 with the person as they are now, or 204.',
  breaks: 'Okta: who was unassigned keeps their access, and a deprovisioning task fails.',
  judge(evidence) {
    const judged = judgeWritten(evidence);
    const { response } = evidence.write ?? {};
    if (judged.kind !== 'pass' || response?.status !== 200) return judged;
    const active = attribute(response.body, 'active');
    return active === false
      ? pass
      : fail({ expected: '200 with active false, or 204', actual: `200 with active ${JSON.stringify(active)}` });
  },
});

/** The whole person as read, with `active` false. */
export const oktaPutActive: Check<Write & { readonly before?: Seen }> = defineCheck({
  id: 'okta/put-active',
  title: 'A PUT of the whole person with active false deactivates and changes nothing else',
  requirements: ['OKTA-11'],
  hint: 'Take active from the body of a PUT, and leave what the body repeats as it is.',
  breaks: 'Okta apps made with the wizard: who was unassigned keeps their access, or loses their profile.',
  judge(evidence) {
    const judged = judgeWritten(evidence);
    const [before, after] = [evidence.before?.resource, evidence.after?.resource];
    if (judged.kind !== 'pass' || before === undefined || after === undefined) return judged;
    const found = differencesBetween(withoutActive(before), withoutActive(after));
    return found === undefined ? pass : fail({ expected: `${found.first}, as before`, actual: found.second });
  },
});

/** Names of attributes have no case. RFC 7643 §2.1 */
const withoutActive = (resource: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(resource).filter(([name]) => name.toLowerCase() !== 'active'));

/** A match on an inactive person is what reactivation begins with. */
export const oktaInactiveFound: Check<Sources & { readonly asked: Exchange; readonly id: string }> = defineCheck({
  id: 'okta/inactive-found',
  title: 'A deactivated person is found by userName, and shown as inactive',
  requirements: ['OKTA-12'],
  hint: 'Let filters find whoever is inactive too, and show active false.',
  breaks: 'Okta: who comes back gets a second account, or “matching user not found”.',
  judge({ asked, id }) {
    const status = asked.response?.status;
    if (status === undefined || isTransient(status)) return unjudged(answerOf(asked));
    const hits = listOf(asked.response?.body);
    const hit = hits.find((each) => each.id === id);
    const expected = 'the person, with active false';
    if (!isSuccess(status) || hit === undefined)
      return fail({ expected, actual: hits.length > 0 ? 'somebody else' : `nobody: ${answerOf(asked)}` });
    const active = attribute(hit, 'active');
    return active === false ? pass : fail({ expected, actual: `active ${JSON.stringify(active) ?? 'is absent'}` });
  },
});

/** “…due to delay in reactivating remote User. Rescheduling provision job.” */
export const oktaReassigned: Check<Sources & { readonly id: string; readonly linked?: string; readonly seen: Seen }> =
  defineCheck({
    id: 'okta/reassigned',
    title: 'Who is assigned again is active at the next read, under the same id',
    requirements: ['OKTA-12'],
    hint: 'Reactivate the account that is there before you answer, and keep its id.',
    breaks: 'Okta: the assignment is put off again and again, or loses its link.',
    judge({ id, linked, seen }) {
      const missing = missingResource(seen);
      if (missing !== undefined) return missing;
      if (linked !== undefined && linked !== id) return fail({ expected: `id ${id}`, actual: `id ${linked}` });
      const active = attribute(seen.resource, 'active');
      if (active === undefined) return skip('the target does not show active');
      return active === true ? pass : fail({ expected: 'active true', actual: `active ${JSON.stringify(active)}` });
    },
  });
