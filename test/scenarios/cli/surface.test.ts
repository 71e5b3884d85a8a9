import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { surfaceOf } from '../../../scenarios/cli/surface.ts';
import { realClock } from '../../target-adapter/clocks.ts';

const aTerminal = (columns: number) => Object.assign(new PassThrough(), { isTTY: true, columns });

it.each([
  [120, { columns: 100, live: true }],
  [45, { columns: 45, live: true }],
  [20, { columns: 30, live: false }],
  [0, { columns: 100, live: true }],
])('draws over itself only where lines have room: %i columns', (columns, expected) => {
  expect(surfaceOf(aTerminal(columns), { env: {}, clock: realClock })).toMatchObject(expected);
});
