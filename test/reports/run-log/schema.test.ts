import { expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import type { RunEvent } from '../../../reports/run-log/event.ts';
import { runEventSchema } from '../../../reports/run-log/schema.ts';
import { embeddedRun, stagingRun } from '../invented-runs.ts';

type Frozen<Value> = Value extends object ? { readonly [Member in keyof Value]: Frozen<Value[Member]> } : Value;

it('has the same shape for what is written and for what is read', () => {
  expectTypeOf<Frozen<z.infer<typeof runEventSchema>>>().toEqualTypeOf<Frozen<RunEvent>>();

  expect(stagingRun().map((event) => runEventSchema.parse(event))).toEqual(stagingRun());
  expect(embeddedRun().map((event) => runEventSchema.parse(event))).toEqual(embeddedRun());
});
