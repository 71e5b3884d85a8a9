import { expect, it } from 'vitest';
import { foldRun } from '../../../reports/run-log/fold.ts';
import { demandLines } from '../../../reports/terminal/demand-text.ts';
import { createMeasure } from '../../../reports/terminal/measure.ts';
import { createPaint } from '../../../reports/terminal/paint.ts';
import { aCheck, aKey, aResult, aRun, aSurface } from '../build.ts';

const unmet = (number: number) =>
  aCheck({
    id: `entra/demand-${number}`,
    title: `What Entra ID asks ${number}`,
    status: 'warn',
    hint: 'Do as it asks.',
    demands: [{ id: `ENTRA-0${number}`, family: 'entra', weight: 'required' }],
  });

async function linesOf(numbers: readonly number[]): Promise<readonly string[]> {
  const own = aResult({ key: aKey(), status: 'pass', checks: [aCheck()] });
  const asked = aResult({ key: aKey({ idp: null, id: 'asked' }), status: 'warn', checks: numbers.map(unmet) });
  const run = await foldRun(aRun({ results: [own, asked] }));
  return demandLines(run, { width: 90, measure: createMeasure(), paint: createPaint(aSurface()) });
}

it('says what an identity provider demands beyond the RFC, whom it stops, and how to put it right', async () => {
  expect((await linesOf([1])).map((line) => line.replaceAll(/ {2,}/g, '  ').trimEnd())).toEqual([
    'Beyond the RFC',
    '',
    '!  What Entra ID asks 1  entra/demand-1',
    '  Stops  Entra ID',
    '  Fix  Do as it asks.',
    '  Rule  scimulator explain ENTRA-01',
    '',
  ]);
});

it('says nothing where every demand is met', async () => {
  expect(await linesOf([])).toEqual([]);
});

it('shows five, and how many more there are', async () => {
  const lines = await linesOf([1, 2, 3, 4, 5, 6, 7]);

  expect(lines.filter((line) => line.includes('scimulator explain'))).toHaveLength(5);
  expect(lines.at(-2)).toBe('and 2 more in the report');
});
