import { expect, it } from 'vitest';
import { createHealth } from '../../../scenarios/runner/health.ts';
import type { Problem } from '../../../target-adapter/problem.ts';
import { anAnswer } from '../../simulator/build.ts';
import { asked } from '../build.ts';

function watched() {
  const problems: Problem[] = [];
  const watch = createHealth('staging', (problem) => problems.push(problem));
  return {
    problems,
    see: (times: number, status?: number) => {
      for (let time = 0; time < times; time += 1)
        watch(asked('GET /Users', status === undefined ? undefined : anAnswer(status)));
    },
  };
}

it('gives up after five requests in a row without an answer, and says so once', () => {
  const { problems, see } = watched();

  see(4);
  expect(problems).toEqual([]);
  see(10);

  expect(problems.map(({ code, text }) => `${code} ${text.happened}`)).toEqual([
    'TARGET_FAILING staging gave no usable answer 5 times in a row: the target closed the connection',
  ]);
});

it.each([502, 503, 504])('gives up after fourteen times %i', (status) => {
  const { problems, see } = watched();

  see(13, status);
  expect(problems).toEqual([]);
  see(1, status);

  expect(problems[0]?.text.happened).toBe(`staging gave no usable answer 14 times in a row: it answers ${status}`);
});

it('gives up on a target that is silent and failing by turns', () => {
  const { problems, see } = watched();

  for (let turn = 0; turn < 7; turn += 1) {
    see(1, 503);
    see(1);
  }

  expect(problems).toHaveLength(1);
});

it.each([200, 404, 429, 500])('takes heart at every %i', (status) => {
  const { problems, see } = watched();

  for (let turn = 0; turn < 5; turn += 1) {
    see(4);
    see(9, 503);
    see(1, status);
  }

  expect(problems).toEqual([]);
});
