import { attribute, isUnassigned } from '../../target-adapter/scim/resource.ts';
import { fail, pass } from '../check.ts';
import { defineObserver } from '../observer.ts';
import { type Shown, shownIn } from './evidence/shown.ts';
import { valuesOf } from './evidence/values.ts';

/** Whatever the request: a password in any case, and what the schema itself calls never or writeOnly. RFC 7643 §2.2, §7 */
export const neverReturned = defineObserver({
  id: 'always/never-returned',
  title: 'Passwords and what the schema never returns stand in no answer',
  requirements: ['RFC7643-2.2-03', 'RFC7643-7-12', 'RFC7643-4.1.1-11', 'RFC7644-3.4-01'],
  hint: 'Leave attributes with returned never or mutability writeOnly out of every answer, lists and writes included.',
  breaks: 'Whoever holds a SCIM token reads what was promised to nobody.',
  when: (exchange, known) => shownIn(exchange, known).length > 0,
  judge(exchange, known) {
    const found = shownIn(exchange, known).flatMap(hiddenIn)[0];
    return found === undefined ? pass : fail({ expected: `no ${found} in any answer`, actual: `${found} is there` });
  },
});

function hiddenIn(shown: Shown): readonly string[] {
  const declared = [...valuesOf(shown)]
    .filter(({ definition }) => definition.returned === 'never' || definition.mutability === 'writeOnly')
    .map(({ path }) => path);
  const isUser = shown.type.endpoint === '/users';
  const password = isUser && !isUnassigned(attribute(shown.resource, 'password')) ? ['password'] : [];
  return [...declared, ...password];
}
