import { entraPages } from '../../checks/entra/pages.ts';
import { announces } from '../../discovery.ts';
import { asIdp } from '../../probe/as-idp.ts';
import { createSubject } from '../../probe/subject.ts';
import { defineScenario } from '../../scenario.ts';

const [people, count] = [11, 5];

export const entraPageByPage = defineScenario({
  id: 'entra-pages',
  suite: 'entra',
  group: 'Entra ID',
  title: 'Everybody is listed page by page',
  needs: [],
  dialects: ['entra'],
  after: ['create-and-read-back'],
  story: [
    'Eleven people are created, so many as Microsoft’s validation wants there to be.',
    'Three pages of five are read, and each says where it begins.',
  ],
  checks: [entraPages],
  async play(tools) {
    const { asIdp: send, check, discovery } = tools;
    if (announces(discovery, 'index') === false) {
      check(entraPages, { pages: [], count, people, lacks: 'the target says that it has no pages by index' });
      return;
    }
    const asEntra = asIdp(tools);
    for (let made = 0; made < people; made += 1) await createSubject(asEntra);
    const pages = [];
    for (const startIndex of [1, 6, 11]) {
      const path = `/Users?startIndex=${startIndex}&count=${count}`;
      pages.push({ startIndex, exchange: await send({ method: 'GET', path }) });
    }
    check(entraPages, { pages, count, people, exchanges: pages.map(({ exchange }) => exchange) });
  },
});
