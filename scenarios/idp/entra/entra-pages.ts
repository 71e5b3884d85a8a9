import { entraGroupPages, entraPages } from '../../checks/entra/pages.ts';
import { announces } from '../../discovery.ts';
import { asIdp } from '../../probe/as-idp.ts';
import { postGroup } from '../../probe/group-subject.ts';
import { createSubject } from '../../probe/subject.ts';
import { defineScenario } from '../../scenario.ts';

const [total, count] = [11, 5];

export const entraPageByPage = defineScenario({
  id: 'entra-pages',
  suite: 'entra',
  group: 'Entra ID',
  title: 'Everybody is listed page by page',
  needs: [],
  dialects: ['entra'],
  after: ['create-and-read-back'],
  story: [
    'Eleven people are created, as many as Microsoft’s validation wants there to be, and eleven groups where there are groups.',
    'Three pages of five are read of each, and each page says where it begins.',
  ],
  checks: [entraPages, entraGroupPages],
  async play(tools) {
    const { check, discovery, behaviour } = tools;
    const asEntra = asIdp(tools);
    const lacks =
      announces(discovery, 'index') === false
        ? { people: noIndex, groups: noIndex }
        : { groups: behaviour.groups === 'endpoint' ? undefined : 'the target has no /Groups' };
    const judge = async (
      of: typeof entraPages,
      endpoint: string,
      missing: string | undefined,
      make: () => Promise<unknown>,
    ) => {
      if (missing !== undefined) {
        check(of, { pages: [], count, total, lacks: missing });
        return;
      }
      for (let made = 0; made < total; made += 1) await make();
      const pages = [];
      for (const startIndex of [1, 6, 11]) {
        const path = `${endpoint}?startIndex=${startIndex}&count=${count}`;
        pages.push({ startIndex, exchange: await tools.asIdp({ method: 'GET', path }) });
      }
      check(of, { pages, count, total, exchanges: pages.map(({ exchange }) => exchange) });
    };
    await judge(entraPages, '/Users', lacks.people, () => createSubject(asEntra));
    await judge(entraGroupPages, '/Groups', lacks.groups, () => postGroup(asEntra));
  },
});

const noIndex = 'the target says that it has no pages by index';
