import type { Exchange } from '../../../target-adapter/scim/exchange.ts';
import { type Check, defineCheck, warn } from '../../check.ts';
import { judgePerson, type PersonRead } from '../person-read.ts';
import { pathKeysOf } from '../quirks.ts';

type Evidence = PersonRead & {
  readonly changed: readonly string[];
  /** The exchanges with which the identity provider sent the change. */
  readonly sending: readonly Exchange[];
};

/**
 * Every change is read back: a 200 may be said and nothing done. RFC 7644 §3.5; what a PATCH names by a path that stands
 * where the name of an attribute is due (`"name.familyName"` as a key) is no attribute by its letter: passed over, it warns.
 */
export const updateArrives: Check<Evidence> = defineCheck({
  id: 'update/arrives',
  title: 'A change arrives',
  requirements: ['RFC7644-3.5.2.3-02', 'RFC7644-3.5.1-02'],
  hint: 'Store what the change names, and show it to the next GET.',
  breaks: 'The application shows the old name although the identity provider was told that it changed.',
  judge(read) {
    const keys = read.sending.flatMap(({ request }) => pathKeysOf(request));
    const byPath = (attribute: string) => keys.some((key) => key.split(/[.:]/).at(-1) === attribute);
    const plain = judgePerson(read, ({ attribute }) => read.changed.includes(attribute) && !byPath(attribute));
    if (plain.kind !== 'pass') return plain;
    const judgement = judgePerson(read, ({ attribute }) => read.changed.includes(attribute));
    if (judgement.kind !== 'fail') return judgement;
    return warn({
      expected: judgement.expected,
      actual: judgement.actual,
      reason: `by RFC 7644 §3.5.2.3 a key names an attribute, yet this identity provider writes paths there: ${keys.join(', ')}`,
    });
  },
});
