import { attribute, isObject } from '../../../target-adapter/scim/resource.ts';
import { type Check, defineCheck, fail, type Judgement, pass, type Sources, skip, warn } from '../../check.ts';
import { answerOf } from '../answer.ts';
import { heaviest, isRefusal, judgeStatus } from '../expectation.ts';
import { inWords } from '../in-words.ts';
import type { Job } from './step.ts';

/** `exchanges`: a job beyond the limit. */
export type Beyond = Job & {
  /** As ServiceProviderConfig has it. */
  readonly limit: number;
  /** Why it was not tried. */
  readonly lacks?: string;
};

/** A front-end may answer 400. RFC 7644 §3.7.4 */
export const tooManyRefused: Check<Beyond> = defineCheck({
  id: 'bulk/too-many',
  title: 'A job with more operations than maxOperations is refused with 413',
  requirements: ['RFC7644-3.7.4-02'],
  hint: 'Count the operations before any is carried out, and answer 413 where there are too many.',
  breaks: 'A job of any size is taken on, and every other client has to wait for it.',
  judge: (evidence) => judgeBeyond(evidence),
});

/** RFC 7644 §3.7.4 */
export const tooLargeRefused: Check<Beyond> = defineCheck({
  id: 'bulk/too-large',
  title: 'A job larger than maxPayloadSize is refused with 413',
  requirements: ['RFC7644-3.7.4-03'],
  hint: 'Answer 413 as soon as the body has more bytes than maxPayloadSize.',
  breaks: 'A job of any size is read, until the memory of the server is used up.',
  judge: (evidence) => judgeBeyond(evidence),
});

function judgeBeyond({ exchanges: [job], lacks }: Beyond): Judgement {
  if (lacks !== undefined) return skip(lacks);
  return judgeStatus(job, {
    expected: '413',
    passes: (status) => status === 413,
    tolerates: isRefusal,
    reason: 'it is refused, but not with the status that says why',
  });
}

/** What a front-end answers is no message of the target's own. RFC 7644 §3.7.4 */
export const limitNamed: Check<Sources & { readonly jobs: readonly Beyond[] }> = defineCheck({
  id: 'bulk/limit-named',
  title: 'The 413 of a bulk job says which limit was exceeded',
  requirements: ['RFC7644-3.7.4-04'],
  hint: 'Say in detail that maxOperations or maxPayloadSize was exceeded, and what it is.',
  breaks: 'A client does not know whether to send fewer operations, or smaller ones.',
  judge({ jobs }) {
    const refused = jobs.filter(({ exchanges: [job] }) => job?.response?.status === 413);
    return refused.length === 0 ? skip('no job was refused with 413') : heaviest(refused.map(judgeTold));
  },
});

function judgeTold({ exchanges: [job], limit }: Beyond): Judgement {
  const { body, text = '' } = job?.response ?? {};
  const expected = `a detail that names the limit, ${limit}`;
  if (!isObject(body)) {
    if (text.trim() === '') return fail({ expected, actual: `${answerOf(job)} without a body` });
    return warn({ expected, actual: `${answerOf(job)} in no JSON`, reason: 'a front-end may have answered' });
  }
  const detail = attribute(body, 'detail');
  if (typeof detail !== 'string' || detail.trim() === '')
    return fail({ expected, actual: `detail ${inWords(detail)}` });
  const words = /\d|max|operation|payload|size|large|big|long|byte|limit|many|exceed/i;
  return words.test(detail) ? pass : warn({ expected, actual: inWords(detail), reason: 'it says something' });
}
