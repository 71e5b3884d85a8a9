import { attribute } from '../../../target-adapter/scim/resource.ts';
import { type Check, defineCheck, fail, pass, type Sources, skip } from '../../check.ts';
import type { Seen } from '../../scenario.ts';
import { inWords } from '../in-words.ts';

/** A person before and after the family name changed; the client never sent a formatted name. */
export type FormattedName = Sources & {
  readonly before: Seen;
  readonly after: Seen | undefined;
  readonly familyName: { readonly before: string; readonly after: string };
};

/** As the target itself composes it, in whatever order. RFC 7643 §4.1.1: a SHOULD */
export const formattedFollows: Check<FormattedName> = defineCheck({
  id: 'values/formatted-name',
  title: 'A name that the target composes follows its parts',
  requirements: ['RFC7643-4.1.1-05'],
  hint: 'Compose name.formatted anew when a part of the name changes, or leave it out.',
  breaks: 'People who married are greeted by their old name.',
  judge({ before, after, familyName }) {
    const composed = formattedIn(before);
    if (composed === undefined) return skip('the target composes no formatted name');
    if (!holds(composed, familyName.before))
      return fail({ expected: `a name with ${inWords(familyName.before)}`, actual: inWords(composed) });
    const shown = after === undefined ? undefined : formattedIn(after);
    const isChanged = after !== undefined && holds(attribute(after.resource, 'name', 'familyName'), familyName.after);
    if (!isChanged || shown === undefined) return pass;
    return holds(shown, familyName.after)
      ? pass
      : fail({ expected: `a name with ${inWords(familyName.after)}`, actual: inWords(shown) });
  },
});

function formattedIn({ resource }: Seen): string | undefined {
  const formatted = attribute(resource, 'name', 'formatted');
  return typeof formatted === 'string' && formatted.trim() !== '' ? formatted : undefined;
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

const holds = (text: unknown, part: string): boolean => typeof text === 'string' && plain(text).includes(plain(part));
