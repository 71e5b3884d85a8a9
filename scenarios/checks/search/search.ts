import { attribute, listOf } from '../../../target-adapter/scim/resource.ts';
import { type Check, defineCheck, fail, pass, warn } from '../../check.ts';
import { judgeStatus, judgeStatuses } from '../expectation.ts';
import { judgePages, type Pages } from '../list/page.ts';
import { judgeShown, optionalOf, type Shown, shows } from '../projection/shown.ts';

/** RFC 7644 §3.4.3 */
export const searchFinds: Check<Pages> = defineCheck({
  id: 'search/finds',
  title: 'A search by POST finds whom a GET finds, with 200',
  requirements: ['RFC7644-3.4.3-01', 'RFC7644-3.4.3-03', 'RFC7644-3.4.3-07'],
  hint: 'Answer POST /Users/.search with the list that GET /Users gives for the same filter.',
  breaks: 'Clients that keep filters out of URLs find nobody, or others.',
  judge: (evidence) =>
    judgePages(evidence, ([page]) => {
      const found = page?.ids ?? [];
      const isSame = found.length === evidence.ids.length && evidence.ids.every((id) => found.includes(id));
      return isSame ? pass : fail({ expected: `${evidence.ids.length} found`, actual: `${found.length} found` });
    }),
});

/** RFC 7644 §3.4.3 */
export const searchPages: Check<Pages & { readonly count: number }> = defineCheck({
  id: 'search/pages',
  title: 'A search by POST comes in pages',
  requirements: ['RFC7644-3.4.3-05'],
  hint: 'Heed startIndex and count in the body of a search.',
  breaks: 'Clients that keep filters out of URLs get everybody at once.',
  judge: (evidence) =>
    judgePages(evidence, (pages) => {
      const seen = pages.flatMap(({ ids }) => ids);
      const isCut = pages.every(({ ids }) => ids.length <= evidence.count);
      const isWhole = evidence.ids.every((id) => seen.includes(id));
      return isCut && isWhole
        ? pass
        : fail({
            expected: `each of ${evidence.ids.length} people, at most ${evidence.count} on a page`,
            actual: `pages with ${pages.map(({ ids }) => ids.length).join(' and ')}`,
          });
    }),
});

/** RFC 7644 §3.4.3 */
export const searchShows: Check<Shown> = defineCheck({
  id: 'search/shows',
  title: 'A search by POST shows what was wished for',
  requirements: ['RFC7644-3.4.3-04'],
  hint: 'Heed attributes and excludedAttributes in the body of a search: lists of names.',
  breaks: 'Clients that ask for little get everything.',
  judge: (evidence) =>
    judgeShown(evidence, (shown) => {
      const others = optionalOf(evidence).filter((name) => shows(shown, name));
      const expected = 'id, userName and nothing else of the person';
      if (!shows(shown, 'userName')) return fail({ expected, actual: 'no userName' });
      return others.length === 0 ? pass : fail({ expected, actual: `also ${others.join(', ')}` });
    }),
});

/** RFC 7644 §3.4.3. Who takes another message for a search harms nobody. */
export const searchNamed: Check<Pages> = defineCheck({
  id: 'search/named',
  title: 'A search by POST is known by its schema',
  requirements: ['RFC7644-3.4.3-02'],
  hint: 'Answer 400 invalidSyntax where schemas does not hold the SearchRequest.',
  breaks: 'A message of another kind is taken for a search.',
  judge({ exchanges: [exchange] }) {
    if (exchange?.response?.status === 200)
      return warn({
        expected: '400 to a search without its schema',
        actual: `200 with ${listOf(exchange.response.body).length} found`,
        reason: 'it is a search all the same',
      });
    return judgeStatus(exchange, { expected: '400', passes: (status) => status === 400, scimType: 'invalidSyntax' });
  },
});

/** A search stores nothing. RFC 7644 §3.4.3 */
export const searchBadFilter: Check<Pages> = defineCheck({
  id: 'search/bad-filter',
  title: 'A search by POST refuses a broken filter',
  requirements: ['RFC7644-3.4.3-03', 'RFC7644-3.4.2.2-25'],
  hint: 'Answer 400 invalidFilter to a filter that cannot be read, as for a GET.',
  breaks: 'A misspelt filter answers everybody.',
  judge: ({ exchanges }) =>
    judgeStatuses(
      { exchanges },
      {
        expected: '400 invalidFilter',
        passes: (status) => status === 400,
        tolerates: (status) =>
          status > 400 && status < 500 && attribute(exchanges[0]?.response?.body, 'Resources') === undefined,
        scimType: 'invalidFilter',
      },
    ),
});
