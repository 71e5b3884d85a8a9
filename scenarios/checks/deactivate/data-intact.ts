import { attribute } from '../../../target-adapter/scim/resource.ts';
import { type Check, defineCheck, fail, pass } from '../../check.ts';
import { judgePerson, type PersonRead } from '../person-read.ts';
import { sameText } from '../person-view.ts';

type Evidence = PersonRead & {
  /** Values that no identity provider sends, so that none of them brings back what was lost; by attribute. */
  readonly kept: Readonly<Record<string, string>>;
};

/** Deactivated means switched off, not emptied. Calendly article 4402721777047: such users can be reactivated */
export const dataIntact: Check<Evidence> = defineCheck({
  id: 'reactivate/data-intact',
  title: 'A reactivated person finds everything as it was',
  requirements: ['declared/deactivate'],
  hint: 'Keep the person’s data while they are deactivated.',
  breaks: 'People who come back start with an empty account.',
  judge(read) {
    const judgement = judgePerson(read);
    if (judgement.kind !== 'pass') return judgement;
    const lost = Object.entries(read.kept).find(([name, value]) => !sameText(attribute(read.resource, name), value));
    return lost === undefined ? pass : fail({ expected: `${lost[0]} “${lost[1]}”`, actual: 'lost' });
  },
});
