import { attribute } from '../../../target-adapter/scim/resource.ts';
import { type Check, defineCheck, fail, type Judgement, pass, skip, warn } from '../../check.ts';
import { judgeStatus } from '../expectation.ts';
import { judgeWalk, told, type Walk } from './walk.ts';

/** The total may be left out. RFC 9865 §2 */
export const cursorCountZero: Check<Walk> = defineCheck({
  id: 'cursor/count-zero',
  title: 'A page by cursor with a count of 0 holds nobody',
  requirements: ['RFC9865-2-09'],
  hint: 'Answer count=0 with totalResults and without Resources.',
  breaks: 'Who wants to know how many there are gets everybody.',
  judge: (evidence) => judgeWalk(evidence, () => judgeNobody(evidence)),
});

/** RFC 9865 §2; §2.1 has an error for a count that is out of range. */
export const cursorCountNegative: Check<Walk> = defineCheck({
  id: 'cursor/count-negative',
  title: 'A page by cursor with a count below 0 is that of a count of 0',
  requirements: ['RFC9865-2-08'],
  hint: 'Read a negative count as 0.',
  breaks: 'A client that counts wrongly gets everybody, or an error.',
  judge(evidence) {
    const [exchange] = evidence.exchanges;
    if (evidence.lacks !== undefined || exchange?.response?.status !== 400)
      return judgeWalk(evidence, () => judgeNobody(evidence));
    return judgeStatus(exchange, {
      expected: '200, and nobody',
      passes: () => false,
      tolerates: () => true,
      reason: 'RFC 9865 §2.1 has invalidCount for a count that is out of range',
    });
  },
});

function judgeNobody({ exchanges, ids }: Walk): Judgement {
  for (const { response } of exchanges) {
    const resources = attribute(response?.body, 'Resources');
    const [found, total] = [Array.isArray(resources) ? resources.length : 0, attribute(response?.body, 'totalResults')];
    if (found > 0) return fail({ expected: 'nobody on the page', actual: `${found} on the page` });
    if (total !== undefined && total !== ids.length)
      return warn({
        expected: `totalResults ${ids.length}`,
        actual: told('totalResults', total),
        reason: 'with cursors a target may estimate it',
      });
  }
  return pass;
}

/** RFC 9865 §2.1 */
export const cursorCountOdd: Check<Walk> = defineCheck({
  id: 'cursor/count-odd',
  title: 'A count that is no number is refused with invalidCount',
  requirements: ['RFC9865-2.1-03'],
  hint: 'Answer 400 with scimType invalidCount.',
  breaks: 'Clients do not see which of their parameters is wrong, and try again.',
  judge: ({ exchanges, lacks }) =>
    lacks === undefined
      ? judgeStatus(exchanges[0], {
          expected: '400 invalidCount',
          passes: (status) => status === 400,
          scimType: 'invalidCount',
        })
      : skip(lacks),
});

/** The second page with a smaller count than the first one. RFC 9865 §2.1 */
export const cursorCountChanged: Check<Walk & { readonly count: number }> = defineCheck({
  id: 'cursor/count-changed',
  title: 'A count that changes between pages is refused or kept to',
  requirements: ['RFC9865-2.1-04'],
  hint: 'Cut each page at the count of its own request, or answer 400 invalidCount where it differs.',
  breaks: 'Clients that ask for less get more than they can take.',
  judge(evidence) {
    if (evidence.lacks === undefined && evidence.exchanges[0]?.response?.status === 400) return pass;
    return judgeWalk(evidence, ([page]) => {
      const found = page?.ids.length ?? 0;
      if (found <= evidence.count) return pass;
      return fail({ expected: `400, or at most ${evidence.count} on the page`, actual: `${found} on the page` });
    });
  },
});
