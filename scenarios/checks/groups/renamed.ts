import { attribute } from '../../../target-adapter/scim/resource.ts';
import { type Check, defineCheck, fail, pass } from '../../check.ts';
import type { Seen } from '../../scenario.ts';
import { inWords } from '../in-words.ts';
import { missingResource } from '../person-read.ts';
import { sameText } from '../person-view.ts';

/** RFC 7644 §3.5.2.3 */
export const renamed: Check<Seen & { readonly displayName: string }> = defineCheck({
  id: 'groups/renamed',
  title: 'A renamed group has its new name',
  requirements: ['RFC7644-3.5.2.3-02'],
  hint: 'Let displayName be replaced.',
  breaks: 'Two names for one group confuse everybody who assigns rights.',
  judge(read) {
    const missing = missingResource(read);
    if (missing !== undefined) return missing;
    const shown = attribute(read.resource, 'displayName');
    return sameText(shown, read.displayName)
      ? pass
      : fail({ expected: `displayName ${inWords(read.displayName)}`, actual: `displayName ${inWords(shown)}` });
  },
});
