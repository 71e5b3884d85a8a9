import { type Check, defineCheck, pass } from '../../check.ts';
import { type Found, judgeFound } from '../found.ts';

type Evidence = { readonly people: readonly Found[]; readonly exchanges?: Found['exchanges'] };

/** Declared: token re-issue. Each person who waited exists once. */
export const nothingDoubled: Check<Evidence> = defineCheck({
  id: 'token/nothing-doubled',
  title: 'Nobody is lost and nobody is created twice',
  requirements: ['declared/token-reissue', 'RFC7643-4.1.1-02'],
  hint: 'Store nothing for a request that was refused, and refuse a second create of the same userName.',
  breaks: 'After an outage people are missing or have two accounts.',
  judge: ({ people }) => people.map(judgeFound).find(({ kind }) => kind !== 'pass') ?? pass,
});
