import { attribute } from '../../../target-adapter/scim/resource.ts';
import { type Check, defineCheck, fail, type Judgement, pass, unjudged, warn } from '../../check.ts';
import type { Seen } from '../../scenario.ts';
import { answerOf, isSuccess, isTransient } from '../answer.ts';
import { filterCheck } from '../filter-answer.ts';

/** A person as read, with the texts that were sent, by path: `name.givenName`. The create is the first exchange. */
export type Texts = Seen & { readonly texts: Readonly<Record<string, string>> };

/** What is sent comes back, composed or not; what is not kept at all is told elsewhere. A refusal is a warning. */
function judgeTexts({ exchanges, resource, texts }: Texts): Judgement {
  const created = exchanges[0]?.response?.status;
  const expected = Object.values(texts).join(', ');
  if (created === undefined || isTransient(created)) return unjudged(answerOf(exchanges[0]));
  if (!isSuccess(created)) {
    const found = { expected, actual: answerOf(exchanges[0]) };
    return created < 500 ? warn({ ...found, reason: 'a refusal spoils no name' }) : fail(found);
  }
  if (resource === undefined) return unjudged(answerOf(exchanges.at(-1)));
  for (const [path, text] of Object.entries(texts)) {
    const shown = attribute(resource, ...path.split('.'));
    if (shown === undefined || String(shown).normalize('NFC') === text.normalize('NFC')) continue;
    return fail({ expected: `${path} “${text}”`, actual: `“${String(shown)}”` });
  }
  return pass;
}

/** RFC 7643 §2.3.1, RFC 7644 §3.8. Composition to NFC is tolerated. */
export const scriptsKept: Check<Texts> = defineCheck({
  id: 'languages/scripts',
  title: 'Names in every script come back as they were sent',
  requirements: ['RFC7643-2.3.1-01', 'RFC7644-3.8-01'],
  hint: 'Keep and send text as Unicode in UTF-8, from end to end.',
  breaks: 'People read their own name with question marks in it.',
  judge: judgeTexts,
});

/** RFC 7643 §2.3.1: characters beyond the first plane too */
export const emojiKept: Check<Texts> = defineCheck({
  id: 'languages/emoji',
  title: 'Emoji and other rare characters come back as they were sent',
  requirements: ['RFC7643-2.3.1-01'],
  hint: 'Use an encoding of four bytes in the database: utf8mb4 in MySQL.',
  breaks: 'A name with a rare character is cut off, or cannot be stored.',
  judge: judgeTexts,
});

/** RFC 8259 §7: what JSON escapes is text like any other */
export const quotesKept: Check<Texts> = defineCheck({
  id: 'languages/quotes',
  title: 'Apostrophes, quotes and backslashes come back as they were sent',
  requirements: ['RFC7643-2.3.1-01'],
  hint: 'Escape text where it is written out, once, and nowhere else.',
  breaks: 'O’Neill becomes O&#39;Neill, or cannot log in.',
  judge: judgeTexts,
});

/** RFC 7644 §3.4.2.2: percent-decoded once, as UTF-8 */
export const filterUnicode = filterCheck(
  {
    id: 'languages/filter',
    title: 'Filters find names in every script, with quotes and all',
    requirements: ['RFC7644-3.4.2.2-37', 'RFC7644-3.4.2.2-33'],
    hint: 'Decode the query once, as UTF-8, and read literals as JSON strings.',
    breaks: 'People whose names are not plain ASCII are not found, and get a second account.',
  },
  'fail',
);

/** RFC 7644 §3.4.2.2: a plus that is sent as %2B is a plus */
export const filterPlus = filterCheck(
  {
    id: 'languages/plus',
    title: 'A filter finds an address with a plus in it',
    requirements: ['RFC7644-3.4.2.2-37'],
    hint: 'Decode the query once: %2B is a plus, not a blank.',
    breaks: 'People with a plus in their address are not found, and get a second account.',
  },
  'fail',
);
