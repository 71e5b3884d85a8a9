import type { Behaviour } from '../../../target-adapter/behaviour.ts';
import { type Check, defineCheck, fail, pass, type Sources, skip, unjudged, warn } from '../../check.ts';
import { answerOf, isSuccess, isTransient } from '../answer.ts';

type Evidence = Sources & { readonly declared: Behaviour['tokens'] };

/** Rotation without an outage needs two tokens at once. Entra ID asks for it of gallery applications. */
export const bothWork: Check<Evidence> = defineCheck({
  id: 'token/both-work',
  title: 'Two tokens work side by side during rotation',
  requirements: ['declared/token-rotation'],
  hint: 'Keep the old token alive until it is revoked or expires.',
  breaks: 'Every rotation is an outage, and changes fail in between.',
  judge({ exchanges = [], declared }) {
    if (declared === 'single') return skip('the target declares that it has one token at a time');
    const broken = exchanges.find(({ response }) => !isSuccess(response?.status));
    if (broken === undefined) return pass;
    if (broken.response === undefined || isTransient(broken.response.status)) return unjudged(answerOf(broken));
    const found = { expected: 'both tokens work', actual: answerOf(broken) };
    return declared === 'several'
      ? fail(found)
      : warn({ ...found, reason: 'the target does not declare whether it has several tokens' });
  },
});
