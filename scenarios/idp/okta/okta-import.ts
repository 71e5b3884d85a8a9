import type { Exchange } from '../../../target-adapter/scim/exchange.ts';
import { attribute, listOf } from '../../../target-adapter/scim/resource.ts';
import { answerOf } from '../../checks/answer.ts';
import { oktaImportOrder, oktaImportWhole, type Sweep } from '../../checks/okta/import.ts';
import { createSubject } from '../../probe/subject.ts';
import { defineScenario, type Tools } from '../../scenario.ts';

/** Enough to see pages follow each other; a tenant of thousands is not read whole. */
const mostPages = 5;

export const oktaImport = defineScenario({
  id: 'okta-import',
  suite: 'okta',
  group: 'Okta',
  title: 'An import reads everybody once, and in one order',
  needs: [],
  dialects: ['okta-oin', 'okta-aiw'],
  after: ['create-and-read-back'],
  story: [
    'Three people are created by hand.',
    'Everybody is read in pages of a hundred, as for an import, at most five pages; then once more.',
  ],
  checks: [oktaImportWhole, oktaImportOrder],
  async play(tools) {
    const own = [await createSubject(tools), await createSubject(tools), await createSubject(tools)];
    await tools.find(own[2]?.person.email ?? '', ({ hits }) => hits === 1);
    const exchanges: Exchange[] = [];
    const sweeps = [await sweep(tools, exchanges), await sweep(tools, exchanges)];
    const found = { sweeps, own: own.map(({ id }) => id), exchanges };
    tools.check(oktaImportWhole, found);
    tools.check(oktaImportOrder, found);
  },
});

async function sweep({ asIdp }: Pick<Tools, 'asIdp'>, exchanges: Exchange[]): Promise<Sweep> {
  const [ids, totals]: [string[], number[]] = [[], []];
  for (let page = 0; page < mostPages; page += 1) {
    const exchange = await asIdp({ method: 'GET', path: `/Users?startIndex=${ids.length + 1}&count=100` });
    exchanges.push(exchange);
    const total = attribute(exchange.response?.body, 'totalResults');
    if (exchange.response?.status !== 200 || typeof total !== 'number')
      return { ids, totals, whole: false, broken: answerOf(exchange) };
    totals.push(total);
    const read = listOf(exchange.response.body);
    ids.push(...read.map(({ id }) => id));
    if (read.length === 0 || ids.length >= total) return { ids, totals, whole: true };
  }
  return { ids, totals, whole: false };
}
