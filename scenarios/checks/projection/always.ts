import { attribute, isUnassigned, type Resource } from '../../../target-adapter/scim/resource.ts';
import { type Check, defineCheck, fail, pass, skip } from '../../check.ts';
import type { Discovery } from '../../discovery.ts';
import { judgeShown, type Shown, shows } from './shown.ts';

/** Core attributes that the target's own schema returns always and that this person has, and the id. RFC 7643 §2.2 */
export function alwaysOf(whole: Resource, { attributes }: Discovery): readonly string[] {
  const declared = [...(attributes ?? [])].flatMap(([name, { returned }]) =>
    returned === 'always' && !/[.:]/.test(name) ? [name] : [],
  );
  return [...new Set(['id', ...declared])].filter((name) => !isUnassigned(attribute(whole, name)));
}

/** `exchanges`: a read that leaves all of them out, then one that wishes for something else. */
export const alwaysStay: Check<Shown> = defineCheck({
  id: 'projection/always',
  title: 'What the schema returns always is there, whatever is wished for',
  requirements: ['RFC7643-2.2-05', 'RFC7644-3.4.2.5-02', 'RFC7644-3.9-03'],
  hint: 'Return attributes with returned always in every resource, or declare them default.',
  breaks: 'Clients that rely on the schema miss what they were promised.',
  judge: (evidence) => {
    const always = alwaysOf(evidence.whole, evidence.discovery);
    if (always.length === 0) return skip('the person has no attribute that is returned always');
    return judgeShown(evidence, (shown) => {
      const lacking = always.filter((name) => !shows(shown, name));
      return lacking.length === 0 ? pass : fail({ expected: always.join(', '), actual: `no ${lacking.join(', no ')}` });
    });
  },
});
