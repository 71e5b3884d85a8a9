import { type Check, defineCheck, fail, pass, skip } from '../../check.ts';
import { judgeShown, optionalOf, type Shown, shows } from './shown.ts';

/** RFC 7644 §3.9 */
export const attributesExcluded: Check<Shown & { readonly excluded: string }> = defineCheck({
  id: 'projection/excluded',
  title: 'An attribute that is not wanted is left out, and the others stay',
  requirements: ['RFC7644-3.9-03', 'RFC7644-3.4.2.5-01'],
  hint: 'Answer excludedAttributes with everything that is returned by default but the named attributes.',
  breaks: 'Identity providers that leave out what is large get it all the same, or miss the rest.',
  judge: (evidence) =>
    judgeShown(evidence, (shown) => {
      const { excluded } = evidence;
      if (!optionalOf(evidence).includes(excluded)) return skip(`the target shows no ${excluded} that may be left out`);
      if (shows(shown, excluded)) return fail({ expected: `no ${excluded}`, actual: `${excluded} is there` });
      return shows(shown, 'userName') ? pass : fail({ expected: 'userName', actual: 'no userName' });
    }),
});

/** RFC 7643 §3.1, RFC 7644 §3.9: whatever is not wanted, the id is always returned. An answer without it has no person. */
export const idStays: Check<Shown> = defineCheck({
  id: 'projection/id-stays',
  title: 'The id is there even where it is not wanted',
  requirements: ['RFC7644-3.9-03', 'RFC7643-3.1-02', 'RFC7644-3.4.2.5-02'],
  hint: 'Return id always; excludedAttributes=id changes nothing.',
  breaks: 'The identity provider does not know whom it got.',
  judge: (evidence) => judgeShown(evidence, () => pass),
});
