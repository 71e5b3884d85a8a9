import { attribute, isUnassigned, type JsonObject, type Resource } from '../../target-adapter/scim/resource.ts';
import { fail, type Judgement, pass, skip, warn } from '../check.ts';
import { answerOf, isSuccess } from './answer.ts';
import { missingResource } from './person-read.ts';
import { unknownAttributes } from './unknown-attributes.ts';
import { unmetIn, type Wish } from './wish.ts';
import { barredWrite, type Write } from './write.ts';

/** Values that the target's own schema calls readWrite were written; `sent`: the attributes that they stand in. */
export type Kept = Write & { readonly sent: JsonObject };

/**
 * What became of them. A legal value may be refused with 4xx: which roles, languages or pictures there are is the target's
 * own matter, so that is a warning.
 */
export function judgeKept(evidence: Kept, judge: (resource: Resource, sent: JsonObject) => Judgement): Judgement {
  const { write, after, discovery, sent } = evidence;
  const barred = barredWrite(evidence);
  if (barred !== undefined) return barred;
  const status = write?.response?.status ?? 0;
  if (!isSuccess(status)) {
    const unknown = write === undefined ? [] : unknownAttributes(write, discovery);
    if (status === 400 && unknown.length > 0) return skip(`the target's schema has no ${unknown.join(', ')}`);
    const found = { expected: `${Object.keys(sent).join(', ')} are taken`, actual: answerOf(write) };
    return status >= 500 && status !== 501
      ? fail(found)
      : warn({ ...found, reason: 'a target may know only values of its own there' });
  }
  if (after === undefined) return skip('the person was not read again');
  return missingResource(after) ?? (after.resource === undefined ? pass : judge(after.resource, sent));
}

/** The wishes of the evidence, all of them. */
export const judgeShown = (evidence: Kept): Judgement =>
  judgeKept(evidence, (resource) => found(resource, evidence.wishes));

function found(resource: Resource, wishes: readonly Wish[]): Judgement {
  const unmet = unmetIn(resource, wishes);
  return unmet === undefined ? pass : fail(unmet);
}

/** The values of a multi-valued attribute, whatever form they come in. */
export function valuesOf(holder: unknown, name: string): readonly unknown[] {
  const shown = attribute(holder, name);
  return Array.isArray(shown) ? shown.filter((value) => !isUnassigned(value)) : [];
}

/** A part of a value as text; empty where it is none. */
export function partOf(value: unknown, name: string): string {
  const part = attribute(value, name);
  return typeof part === 'string' ? part : '';
}
