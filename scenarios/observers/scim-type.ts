import { attribute } from '../../target-adapter/scim/resource.ts';
import { scimTypes } from '../../target-adapter/scim/scim-error.ts';
import { fail, pass } from '../check.ts';
import { defineObserver } from '../observer.ts';
import { quoted } from './evidence/values.ts';

/** Of Table 9 and RFC 9865; that one is there is not asked. RFC 7644 §3.12 */
export const scimType = defineObserver({
  id: 'always/scim-type',
  title: 'The scimType of an error is one that the RFC knows',
  requirements: ['RFC7644-3.12-04'],
  hint: 'Use a keyword of RFC 7644, Table 9, spelt as there, and put the rest into detail.',
  breaks: 'Identity providers that act upon it, as on uniqueness, do not know what to do.',
  when: ({ response }) => response.status >= 400 && attribute(response.body, 'scimType') !== undefined,
  judge({ response }) {
    const given = attribute(response.body, 'scimType');
    if (scimTypes.some((keyword) => keyword === given)) return pass;
    return fail({ expected: `one of ${scimTypes.join(', ')}`, actual: `scimType ${quoted(given)}` });
  },
});
