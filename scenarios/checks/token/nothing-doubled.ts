import { type Check, defineCheck, unjudged } from '../../check.ts';
import { type Found, judgeFound } from '../found.ts';
import { worstOf } from '../worst.ts';

type Evidence = { readonly people: readonly Found[]; readonly exchanges?: Found['exchanges'] };

/** Declared: token re-issue. Each person who waited exists once. */
export const nothingDoubled: Check<Evidence> = defineCheck({
  id: 'token/nothing-doubled',
  title: 'Nobody is lost and nobody is created twice',
  requirements: ['declared/token-reissue', 'RFC7643-4.1.1-02'],
  hint: 'Store nothing for a request that was refused, and refuse a second create of the same userName.',
  breaks: 'After an outage people are missing or have two accounts.',
  judge: ({ people }) => (people.length === 0 ? unjudged('nobody was looked for') : worstOf(people.map(judgeFound))),
});
