import { attribute } from '../../target-adapter/scim/resource.ts';
import type { Judgement } from '../check.ts';
import { fail, pass } from '../check.ts';
import { defineObserver } from '../observer.ts';
import { isProjected, type Shown, shownIn } from './evidence/shown.ts';
import { inKind, quoted } from './evidence/values.ts';

/** In any letter case and order. RFC 7643 §3, §3.3 */
export const schemasNamed = defineObserver({
  id: 'always/schemas-named',
  title: 'Every resource names its core schema in schemas',
  requirements: [
    'RFC7643-3-01',
    'RFC7643-3.3-01',
    'RFC7643-2.1-01',
    'RFC7643-4.1-01',
    'RFC7643-4.2-01',
    'RFC7644-3.4.2-10',
  ],
  hint: 'Put the URN of the core schema into schemas of every resource, in lists too.',
  breaks: 'Clients that read resources by their schema cannot tell a person from a group.',
  when: (exchange, known) => shownIn(exchange, known).length > 0,
  judge(exchange, known) {
    return (
      shownIn(exchange, known)
        .map(judgeOne)
        .find(({ kind }) => kind === 'fail') ?? pass
    );
  },
});

function judgeOne(shown: Shown): Judgement {
  const schemas = attribute(shown.resource, 'schemas');
  const expected = `schemas with ${quoted(shown.type.schema)}`;
  // The RFC's own answer to attributes=userName is without: RFC 7644 §3.4.2.
  if (schemas === undefined && isProjected(shown)) return pass;
  if (!Array.isArray(schemas))
    return fail({ expected, actual: schemas === undefined ? 'no schemas' : `schemas is ${inKind(schemas)}` });
  const core = shown.type.schema.toLowerCase();
  if (schemas.some((one) => String(one).toLowerCase() === core)) return pass;
  return fail({ expected, actual: schemas.length === 0 ? 'schemas is empty' : 'schemas without it' });
}
