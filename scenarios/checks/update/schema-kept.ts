import type { Behaviour } from '../../../target-adapter/behaviour.ts';
import { attribute, isUnassigned } from '../../../target-adapter/scim/resource.ts';
import { type Check, defineCheck, pass, type Sources, skip, warn } from '../../check.ts';
import type { Discovery } from '../../discovery.ts';
import type { ExtraGiven } from '../../scenario.ts';
import { answerOf, isSuccess } from '../answer.ts';
import { inWords } from '../in-words.ts';

type Evidence = Sources & ExtraGiven & { readonly discovery: Discovery; readonly listed: Behaviour['attributes'] };

/** Only what the target itself promises is asked for, and no identity provider sends it: never more than a warning. */
export const schemaKept: Check<Evidence> = defineCheck({
  id: 'update/schema-kept',
  title: 'A PATCH stores an attribute that the schema calls readWrite',
  requirements: ['RFC7643-7-10'],
  hint: 'Store what /Schemas calls readWrite, or take it out of there.',
  breaks: 'Administrators map an attribute that the application offers, and its values get lost in silence.',
  judge({ name, value, patched, seen, discovery, listed }) {
    const known = discovery.attributes?.get(name.toLowerCase());
    if (known?.mutability !== 'readWrite' || !['default', 'always'].includes(known.returned))
      return skip(`the target’s schema does not promise ${name}`);
    if (listed !== 'any' && !listed.some((each) => each.toLowerCase() === name.toLowerCase()))
      return skip(`the target lists its attributes, and ${name} is none of them`);
    if (discovery.patch !== true) return skip('the target does not say that it supports PATCH');
    if (!isSuccess(patched.response?.status)) return skip(`the target did not take it: ${answerOf(patched)}`);
    if (seen.resource === undefined) return skip('the account cannot be read');
    // Another spelling is the target’s choice.
    if (!isUnassigned(attribute(seen.resource, name))) return pass;
    return warn({
      expected: `${name} ${inWords(value)}, as ${answerOf(patched)} says`,
      actual: `no ${name}`,
      reason: 'it matters once an attribute mapping has it',
    });
  },
});
