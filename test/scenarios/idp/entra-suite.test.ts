import { expect, it } from 'vitest';
import { defineFault } from '../../../target-adapter/provider/fault.ts';
import { play } from '../play.ts';
import { sampleOf } from '../sample.ts';
import { entraFaults, entraScenarios, namedOf, redInSuite } from './entra-proof.ts';

/** Another seed proves others; the wide tests prove all of them. */
const seed = Number(process.env.SCIMULATOR_PROOF_SEED ?? 1);

it('is green on the reference provider in both behaviours, leaves nothing and asks for little', async () => {
  let requests = 0;
  const counting = defineFault({
    id: 'counting',
    title: 'Nothing is wrong: every request is counted',
    caughtBy: [],
    distort(_request, response) {
      requests += 1;
      return response;
    },
  });

  const { results } = await play({ only: entraScenarios, idp: ['entra'], faults: [counting], wire: 'direct' });

  const red = results.filter(({ status }) => status !== 'pass' && status !== 'skip');
  expect(red.map(({ name, status, reason }) => `${status} ${name}: ${reason}`)).toEqual([]);
  expect(results.flatMap(({ left }) => left)).toEqual([]);
  expect(requests).toBeLessThan(600);
});

it('has faults enough to be trusted', () => {
  expect(entraFaults.length).toBeGreaterThanOrEqual(40);
});

it.each(sampleOf(entraFaults, { seed, size: 8 }))(
  `tells what is wrong where $title (sample of seed ${seed})`,
  async (fault) => {
    expect(await redInSuite(fault)).toEqual(namedOf(fault));
  },
);
