import type { ConnectionState } from '../../../simulator/engine/provisioner.ts';
import { type Check, defineCheck, fail, pass, type Sources, unjudged, warn } from '../../check.ts';
import { answerOf, isSuccess, isTransient } from '../answer.ts';

/** What the administrator of the identity provider sees; it follows from a 401. */
export const errorState: Check<Sources & { readonly state: ConnectionState }> = defineCheck({
  id: 'token/error-state',
  title: 'The identity provider shows that its connection is broken',
  requirements: ['declared/token-revoke'],
  hint: 'Answer 401, the status at which identity providers stop and tell the administrator.',
  breaks: 'The administrator is not told, and changes are lost one by one.',
  judge({ state, exchanges = [] }) {
    if (state.kind === 'error') return pass;
    const found = { expected: 'the connection is in error', actual: 'it counts as working' };
    const unanswered = exchanges.find(({ response }) => response === undefined || isTransient(response.status));
    if (unanswered !== undefined) return unjudged(answerOf(unanswered));
    const other = exchanges.find(({ response }) => response?.status !== 401);
    // Told as a warning where the refusal itself is: catalogue, RFC6750-3.1-08.
    return other === undefined ||
      isSuccess(other.response?.status) ||
      exchanges.some((each) => isSuccess(each.response?.status))
      ? fail(found)
      : warn({ ...found, reason: `${answerOf(other)}, at which identity providers do not stop` });
  },
});
