import { type Check, defineCheck, pass, skip, unjudged } from '../../check.ts';
import type { Delivery } from '../../scenario.ts';
import { type Found, judgeFound } from '../found.ts';
import { worstOf } from '../worst.ts';

type Evidence = {
  readonly people: readonly Found[];
  /** What `resume` carried out, the connection test first. Absent: something waited. */
  readonly deliveries?: readonly Delivery[];
  readonly exchanges?: Found['exchanges'];
};

/** Declared: token re-issue. Each person who waited exists once. */
export const nothingDoubled: Check<Evidence> = defineCheck({
  id: 'token/nothing-doubled',
  title: 'Nobody is lost and nobody is created twice',
  requirements: ['declared/token-reissue', 'RFC7643-4.1.1-02'],
  hint: 'Store nothing for a request that was refused, and refuse a second create of the same userName.',
  breaks: 'After an outage people are missing or have two accounts.',
  judge({ people, deliveries }) {
    if (people.length === 0) return unjudged('nobody was looked for');
    // Without a 401 nothing waits: whoever is missing then was given up by the identity provider.
    const nothingWaited = deliveries?.length === 1;
    const judged = people.filter(({ hits }) => hits > 0 || !nothingWaited).map(judgeFound);
    const worst = judged.length === 0 ? pass : worstOf(judged);
    return nothingWaited && worst.kind === 'pass'
      ? skip('nothing waited: the identity provider had not stopped')
      : worst;
  },
});
