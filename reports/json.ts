import { headOf, resultOf } from './json-report.ts';
import { defineReporter } from './reporter.ts';
import { foldRun } from './run-log/fold.ts';

/** `report.json`, told result by result, since a whole run's exchanges need not fit into one string. */
export const json = defineReporter({
  id: 'json',
  fileName: 'report.json',
  async *render(events) {
    const run = await foldRun(events);
    const members = Object.entries(headOf(run)).map(
      ([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)},\n`,
    );
    yield `{\n${members.join('')}  "results": [`;
    let comma = '';
    for (const result of run.results) {
      const told = resultOf(result);
      if (!told) continue;
      yield `${comma}\n    ${JSON.stringify(told)}`;
      comma = ',';
    }
    yield '\n  ]\n}\n';
  },
});
