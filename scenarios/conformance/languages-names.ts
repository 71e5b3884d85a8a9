import type { JsonObject } from '../../target-adapter/scim/resource.ts';
import { answersTo } from '../checks/filter-answer.ts';
import { composedFound } from '../checks/languages/composed.ts';
import { emojiKept, filterPlus, filterUnicode, quotesKept, scriptsKept } from '../checks/languages/text.ts';
import { ask, quoted } from '../probe/ask.ts';
import { type Made, tryPerson } from '../probe/people.ts';
import { defineScenario, type Tools } from '../scenario.ts';

export const languagesNames = defineScenario({
  id: 'languages-names',
  suite: 'conformance',
  tags: ['i18n'],
  group: 'Languages',
  title: 'People keep their names in every language',
  needs: [],
  dialects: 'none',
  after: ['create-and-read-back'],
  story: [
    'People are created whose names hold accents, Greek, Hebrew, Chinese, emoji, apostrophes, quotes and backslashes.',
    'They are read, and one of them is looked for by name.',
    'Somebody with a plus in the address is looked for, and somebody whose userName is spelt composed and looked for decomposed.',
  ],
  checks: [scriptsKept, filterUnicode, emojiKept, quotesKept, filterPlus, composedFound],
  async play(tools) {
    const { check, discovery, newAddress } = tools;

    const zoe = await named(tools, 'Zoë Ñandú', 'Αθηνά שָׁלוֹם', '李小龍 Ж');
    check(scriptsKept, zoe.read);
    check(emojiKept, (await named(tools, '👩‍💻 𠮷', '𝔄da', '🙂')).read);
    const quotes = await named(tools, `Conan "the" O'Neill`, `D'Arcy \\ & <b>`, `O'Neill "x\\y"`);
    check(quotesKept, quotes.read);

    const questions = [];
    for (const { made, familyName } of [zoe, quotes]) {
      if (made === undefined) continue;
      const filter = `userName eq ${quoted(made.userName)} and name.familyName eq ${quoted(familyName)}`;
      questions.push(await ask(tools, filter, [made]));
    }
    check(filterUnicode, answersTo(discovery, questions, 'no such name was taken'));

    const plus = await addressed(tools, newAddress().replace('@', '+tag@'));
    const byPlus = plus === undefined ? [] : [await ask(tools, `userName eq ${quoted(plus.userName)}`, [plus])];
    check(filterPlus, answersTo(discovery, byPlus, 'the target takes no plus in an address'));

    const composed = await addressed(tools, `\u00e9${newAddress()}`);
    const byParts =
      composed === undefined
        ? []
        : [await ask(tools, `userName eq ${quoted(composed.userName.normalize('NFD'))}`, [composed])];
    check(composedFound, answersTo(discovery, byParts));
  },
});

/** Whoever is created with these names, as read; what the target keeps of them is looked for in a filter. */
async function named(tools: Tools, displayName: string, givenName: string, familyName: string) {
  const change: JsonObject = { displayName, name: { givenName, familyName } };
  const { made, created } = await tryPerson(tools, change);
  const texts = { displayName, 'name.givenName': givenName, 'name.familyName': familyName };
  if (made === undefined) return { made, familyName, read: { hits: 0, exchanges: [created], texts } };
  const seen = await tools.readId('Users', made.id, ({ resource }) => resource !== undefined);
  await tools.find(made.userName, ({ hits }) => hits === 1);
  return { made, familyName, read: { ...seen, exchanges: [created, ...seen.exchanges], texts } };
}

async function addressed(tools: Tools, email: string): Promise<Made | undefined> {
  const { made } = await tryPerson(tools, {}, tools.person({ email }));
  if (made !== undefined) await tools.find(made.userName, ({ hits }) => hits === 1);
  return made;
}
