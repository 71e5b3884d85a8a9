import { expect, it } from 'vitest';
import { loadScenarios } from '../../scenarios/cli/catalogue.ts';
import { defineFault } from '../../target-adapter/provider/fault.ts';
import { play } from './play.ts';

const mostRequests = 1_500;

it.each(['rfc', 'calendly'] as const)(
  'asks a target like %s for little in the whole conformance suite, clean-up and all',
  async (name) => {
    const scenarios = await loadScenarios();
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

    const { results } = await play({
      only: scenarios.filter(({ suite }) => suite === 'conformance').map(({ id }) => id),
      targets: [name],
      faults: [counting],
      wire: 'direct',
    });

    expect(results.filter(({ status }) => status === 'fail' || status === 'error')).toEqual([]);
    expect(requests).toBeGreaterThan(200);
    expect(requests).toBeLessThan(mostRequests);
  },
);
