import type { ProvisioningLogEntry } from '../../../simulator/engine/provisioning-log.ts';
import { type Check, defineCheck, fail, pass, type Sources, skip, unjudged } from '../../check.ts';
import { answerOf, isTransient } from '../answer.ts';

type Evidence = Sources & { readonly entry: ProvisioningLogEntry };

/** What the administrator reads: the seed of the mission is “an error or conflict in the logs”. */
export const conflictLogged: Check<Evidence> = defineCheck({
  id: 'duplicate/conflict-logged',
  title: 'The provisioning log shows the conflict',
  requirements: ['declared/reassign-cures'],
  hint: 'Refuse a duplicate with an error that the identity provider can log.',
  breaks: 'The administrator sees a success and looks for the fault elsewhere.',
  judge({ entry, exchanges = [] }) {
    const posts = exchanges.filter(({ request }) => request.method === 'POST');
    const post = posts.at(-1);
    if (post === undefined) return skip('the identity provider found the account and created nobody');
    if (post.response === undefined || isTransient(post.response.status)) return unjudged(answerOf(post));
    // Told where the refusal itself is; what the repetition made of it is not the log's fault.
    const broken = posts.find(({ response }) => (response?.status ?? 0) >= 500);
    if (broken !== undefined) return skip(`no conflict to log: ${answerOf(broken)}`);
    if (post.response.status === 409 && entry.action === 'link')
      return skip('the identity provider took the account over that was in the way');
    return entry.status === 'failure' && entry.reason !== undefined
      ? pass
      : fail({
          expected: 'a failure with its reason',
          actual: `${entry.status}${entry.reason === undefined ? '' : `: ${entry.reason}`}`,
        });
  },
});
