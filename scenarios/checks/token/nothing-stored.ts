import { type Check, defineCheck } from '../../check.ts';
import type { Discovery } from '../../discovery.ts';
import type { Seen } from '../../scenario.ts';
import { judgeNotFound } from '../found.ts';
import { worstOf } from '../worst.ts';

type Evidence = {
  readonly people: readonly Seen[];
  readonly discovery: Discovery;
  readonly exchanges?: Seen['exchanges'];
};

/** Looked at after the refusal and before anything is sent again. RFC 7644 §3.3 */
export const nothingStored: Check<Evidence> = defineCheck({
  id: 'token/nothing-stored',
  title: 'A create that was refused for its token stores nothing',
  requirements: ['declared/token-revoke', 'RFC7644-3.3-11'],
  hint: 'Look at the token before the request is carried out.',
  breaks: 'A token that leaked goes on making accounts, although each answer says no.',
  judge: ({ people, discovery }) =>
    worstOf(people.map((seen) => judgeNotFound({ ...seen, discovery }, 'nobody of the refused creates'))),
});
