import { type Check, defineCheck, fail, pass, skip, warn } from '../../check.ts';
import { judgeShown, optionalOf, type Shown, shows } from './shown.ts';

/** RFC 7644 §3.9. What the target's own schema returns always may stay, and so may meta; schemas may be left out, as in the RFC's own answer in §3.4.2. */
export const attributesNamed: Check<Shown> = defineCheck({
  id: 'projection/attributes',
  title: 'A wish for userName alone is answered with that and the id',
  requirements: ['RFC7644-3.9-02', 'RFC7644-3.4.2.5-01'],
  hint: 'Answer attributes=userName with the attributes that are always returned, and with userName.',
  breaks: 'Identity providers that ask for little get everything, and take longer for large imports.',
  judge: (evidence) =>
    judgeShown(evidence, (shown) => {
      const expected = 'id, userName and nothing else of the person';
      const others = optionalOf(evidence).filter((name) => shows(shown, name));
      if (!shows(shown, 'userName')) return fail({ expected, actual: 'no userName' });
      return others.length === 0 ? pass : fail({ expected, actual: `also ${others.join(', ')}` });
    }),
});

/** RFC 7644 §3.9 */
export const namesInAnyCase: Check<Shown> = defineCheck({
  id: 'projection/any-case',
  title: 'Names of wanted attributes are read in any letter case',
  requirements: ['RFC7644-3.9-06', 'RFC7644-3.10-01'],
  hint: 'Compare the names in attributes and excludedAttributes without regard to letter case.',
  breaks: 'A client that spells username differently gets people without it.',
  judge: (evidence) =>
    judgeShown(evidence, (shown) =>
      shows(shown, 'userName') ? pass : fail({ expected: 'userName for attributes=USERNAME', actual: 'no userName' }),
    ),
});

/** RFC 7644 §3.9, §3.10. A target may answer the whole of what the part is of: a warning. */
export const partNamed: Check<Shown> = defineCheck({
  id: 'projection/part',
  title: 'A wish for one part of the name is answered with that part',
  requirements: ['RFC7644-3.9-02', 'RFC7644-3.10-02', 'RFC7644-3.4.2.5-03'],
  hint: 'Resolve a name with a dot to the part of the complex attribute.',
  breaks: 'A client that asks for the family name gets none.',
  judge: (evidence) =>
    judgeShown(evidence, (shown) => {
      if (!shows(evidence.whole, 'name', 'familyName')) return skip('the target keeps no name.familyName');
      const expected = 'name.familyName, and nothing else of the name';
      if (!shows(shown, 'name', 'familyName')) return fail({ expected, actual: 'no name.familyName' });
      return shows(shown, 'name', 'givenName')
        ? warn({ expected, actual: 'the whole name', reason: 'more than was asked for harms nobody' })
        : pass;
    }),
});

/** RFC 7644 §3.10. The schema in front is that of the User, or of the extension that the person has. */
export const fullNameNamed: Check<Shown & { readonly schema: string; readonly name: string }> = defineCheck({
  id: 'projection/full-name',
  title: 'A wish may name an attribute with its schema in front',
  requirements: ['RFC7644-3.10-02', 'RFC7644-3.4.2.5-03'],
  hint: 'Resolve the schema and the name behind its last colon.',
  breaks: 'Clients that name attributes in full get people without them.',
  judge: (evidence) =>
    judgeShown(evidence, (shown) => {
      const { schema, name } = evidence;
      const found = shows(shown, name) || shows(shown, schema, name);
      return found ? pass : fail({ expected: `${schema}:${name}`, actual: `no ${name}` });
    }),
});
