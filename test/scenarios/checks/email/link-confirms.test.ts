import { expect, it } from 'vitest';
import { linkConfirms } from '../../../../scenarios/checks/email/link-confirms.ts';

const judge = (status?: number) =>
  linkConfirms.judge({ exchanges: [], ended: 'answered', ...(status === undefined ? {} : { status }) });

it('passes a page', () => {
  expect(judge(200)).toEqual({ kind: 'pass' });
});

it.each([400, 404, 410, 500])('fails %i', (status) => {
  expect(judge(status)).toEqual({
    kind: 'fail',
    expected: 'the link confirms the address',
    actual: `the link answered ${status}`,
  });
});

it('does not judge a bad moment', () => {
  expect([judge().kind, judge(503).kind, judge(429).kind]).toEqual(['error', 'error', 'error']);
});

it('says of a link that got no answer why, and not that nothing was sent', () => {
  const reason = 'https://sp.test/verify?token=… does not answer: no whole answer within 10 s';

  expect(linkConfirms.judge({ exchanges: [], ended: 'answered', reason })).toEqual({ kind: 'error', reason });
});

it('does not judge a link that leads where nobody may follow it, and says why', () => {
  expect(linkConfirms.judge({ exchanges: [], ended: 'refused', reason: 'it leads to evil.test' })).toEqual({
    kind: 'error',
    reason: 'it leads to evil.test',
  });
});
