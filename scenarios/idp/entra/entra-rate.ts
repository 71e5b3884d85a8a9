import { entraRate } from '../../checks/entra/rate.ts';
import { askAsEntra } from '../../probe/as-idp.ts';
import { quoted } from '../../probe/ask.ts';
import { defineScenario } from '../../scenario.ts';

const perSecond = 25;

export const entraPerSecond = defineScenario({
  id: 'entra-rate',
  suite: 'entra',
  tags: ['load'],
  group: 'Entra ID',
  title: 'Twenty-five requests a second are answered',
  needs: [],
  dialects: ['entra'],
  after: ['create-and-read-back', 'entra-match'],
  story: [
    `${perSecond} matching queries go out at the same moment, as many as the gallery asks a target to bear in a second.`,
  ],
  checks: [entraRate],
  async play({ asIdp, check, newAddress }) {
    const queries = Array.from({ length: perSecond }, () =>
      askAsEntra({ asIdp }, { filter: `userName eq ${quoted(newAddress())}`, finds: [] }),
    );
    check(entraRate, { exchanges: (await Promise.all(queries)).map(({ exchange }) => exchange) });
  },
});
