import { fail, pass } from '../check.ts';
import { defineObserver } from '../observer.ts';
import { type Shown, shownIn } from './evidence/shown.ts';
import { quoted } from './evidence/values.ts';

/** A letter first, or the dollar of `$ref`; URNs name extensions. RFC 7643 §2.1 */
export const attributeNames = defineObserver({
  id: 'always/attribute-names',
  title: 'Attribute names hold letters, digits, hyphens and underscores only',
  requirements: ['RFC7643-2.1-02'],
  hint: 'Rename the attribute: a letter, then letters, digits, $, - and _.',
  breaks: 'No filter and no path can name the attribute.',
  when: (exchange, known) => shownIn(exchange, known).length > 0,
  judge(exchange, known) {
    const wrong = shownIn(exchange, known).flatMap(wrongIn)[0];
    if (wrong === undefined) return pass;
    return fail({ expected: 'names that a filter can hold', actual: `an attribute is called ${quoted(wrong)}` });
  },
});

const wrongIn = ({ resource }: Shown): readonly string[] =>
  Object.keys(resource).filter((name) => !/^urn:/i.test(name) && !/^[a-z$][\w$-]*$/i.test(name));
