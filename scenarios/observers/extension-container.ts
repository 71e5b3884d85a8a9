import { isObject, isUnassigned } from '../../target-adapter/scim/resource.ts';
import { fail, pass } from '../check.ts';
import { defineObserver } from '../observer.ts';
import { type Shown, shownIn } from './evidence/shown.ts';
import { inKind, quoted } from './evidence/values.ts';

/** `{"urn:…:User": {"department": …}}`, never `{"urn:…:User:department": …}`. RFC 7643 §3.3 */
export const extensionContainer = defineObserver({
  id: 'always/extension-container',
  title: 'Extension attributes stand in an object under the extension’s URN',
  requirements: ['RFC7643-3.3-02'],
  hint: 'Answer {"urn:…:extension": {"attribute": …}}; the flat form with a colon is for filters and paths only.',
  breaks: 'Clients find no extension attribute: departments and managers stay empty.',
  when: (exchange, known) => shownIn(exchange, known).some((shown) => urnsIn(shown).length > 0),
  judge(exchange, known) {
    const wrong = shownIn(exchange, known)
      .flatMap(urnsIn)
      .find(([, value]) => !isObject(value));
    if (wrong === undefined) return pass;
    return fail({
      expected: 'an object under the URN of the extension',
      actual: `${quoted(wrong[0])} is ${inKind(wrong[1])}`,
    });
  },
});

const urnsIn = ({ resource }: Shown): readonly (readonly [string, unknown])[] =>
  Object.entries(resource).filter(([name, value]) => /^urn:/i.test(name) && !isUnassigned(value));
