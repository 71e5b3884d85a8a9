import { fail, pass, warn } from '../check.ts';
import { defineObserver } from '../observer.ts';
import { type Shown, shownIn } from './evidence/shown.ts';
import { quoted } from './evidence/values.ts';

/**
 * A letter first, or the dollar of `$ref`; URNs name extensions. Entra ID with its flag sends paths in place of names, and a
 * target that keeps one has a check of its own. RFC 7643 §2.1
 */
export const attributeNames = defineObserver({
  id: 'always/attribute-names',
  title: 'Attribute names hold letters, digits, hyphens and underscores only',
  requirements: ['RFC7643-2.1-02'],
  hint: 'Rename the attribute: a letter, then letters, digits, $, - and _.',
  breaks: 'No filter and no path can name the attribute.',
  when: (exchange, known) => shownIn(exchange, known).length > 0,
  judge(exchange, known) {
    const all = shownIn(exchange, known).flatMap(wrongIn);
    const wrong = all.find((name) => !isPath(name)) ?? all[0];
    if (wrong === undefined) return pass;
    const said = { expected: 'names that a filter can hold', actual: `an attribute is called ${quoted(wrong)}` };
    return isPath(wrong) ? warn({ ...said, reason: 'Entra ID sends it, and the target only kept it' }) : fail(said);
  },
});

/** `name.givenName`: the one complex attribute of people that is sent so. Another name with a dot is the target's own. */
const isPath = (name: string): boolean => /^name\.[a-z]+$/i.test(name);

const wrongIn = ({ resource }: Shown): readonly string[] =>
  Object.keys(resource).filter((name) => !/^urn:/i.test(name) && !/^[a-z$][\w$-]*$/i.test(name));
