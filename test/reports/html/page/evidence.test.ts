import { expect, it } from 'vitest';
import { checksOn, evidenceOf, storyOf } from '../../../../reports/html/page/evidence.ts';
import type { Moment } from '../../../../reports/run-log/run.ts';
import { aCheck, after, aMail, anExchange, aRedCheck } from '../../build.ts';

const at = after(0);
const step = (text: string): Moment => ({ kind: 'step', at, text });
const exchange = (id: string): Moment => ({ kind: 'exchange', at, exchange: anExchange({ id }) });
const check = (change: Parameters<typeof aCheck>[0]): Moment => ({ kind: 'check', at, check: aRedCheck(change) });

it('puts exchanges and mails under the step that led to them, numbered through the result', () => {
  const moments = [
    step('assigns'),
    exchange('x1'),
    exchange('x2'),
    step('waits'),
    { kind: 'mail', at, mail: aMail({ id: 'm1' }) } as const,
    exchange('x3'),
  ];

  const story = storyOf({ moments });

  expect(
    story.map(({ text, exchanges, mails }) => [
      text,
      exchanges.map(({ number }) => number),
      mails.map(({ number }) => number),
    ]),
  ).toEqual([
    ['assigns', [1, 2], []],
    ['waits', [3], [1]],
  ]);
});

it('shows a failure at the step that made its evidence, however late it was judged', () => {
  const moments = [
    step('assigns'),
    exchange('x1'),
    step('waits'),
    exchange('x2'),
    check({ id: 'early', exchanges: ['x1'] }),
    check({ id: 'late', exchanges: [] }),
  ];

  const story = storyOf({ moments });

  expect(story.map(({ checks }) => checks.map(({ id }) => id))).toEqual([['early'], ['late']]);
});

it('tells what happened before the first step apart', () => {
  const story = storyOf({ moments: [exchange('x1'), step('assigns')] });

  expect(story.map(({ text }) => text)).toEqual([undefined, 'assigns']);
});

it('leaves checks that pass out of the story', () => {
  const moments: Moment[] = [step('assigns'), { kind: 'check', at, check: aCheck() }];

  expect(storyOf({ moments })[0]?.checks).toEqual([]);
});

it('parts a result by kind', () => {
  const evidence = evidenceOf({ moments: [exchange('x7'), check({ id: 'a' }), { kind: 'note', at, text: 'unseen' }] });

  expect(evidence).toMatchObject({ exchanges: [{ id: 'x7', number: 1 }], checks: [{ id: 'a' }], notes: ['unseen'] });
});

it('finds the checks that judged an exchange, red ones first', () => {
  const moments: Moment[] = [
    { kind: 'check', at, check: aCheck({ id: 'green', exchanges: ['x1'] }) },
    check({ id: 'elsewhere', exchanges: ['x2'] }),
    check({ id: 'red', exchanges: ['x1'] }),
  ];

  expect(checksOn('x1', moments).map(({ id }) => id)).toEqual(['red', 'green']);
});
