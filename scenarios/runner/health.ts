import { Problem } from '../../target-adapter/problem.ts';
import type { Exchange } from '../../target-adapter/scim/exchange.ts';

const silentLimit = 5;
const failingLimit = 14;

/**
 * Watches whether a target still answers. After so many requests in a row without an answer, or somewhat more without a
 * usable one (502 to 504 are none), what is left could only be waited for: the run on this target ends.
 */
export function createHealth(target: string, giveUp: (problem: Problem) => void): (exchange: Exchange) => void {
  let silent = 0;
  let failing = 0;
  let isGivenUp = false;
  return (exchange) => {
    const status = exchange.response?.status;
    silent = status === undefined ? silent + 1 : 0;
    failing = status === undefined || (status >= 502 && status <= 504) ? failing + 1 : 0;
    if (isGivenUp || (silent < silentLimit && failing < failingLimit)) return;
    isGivenUp = true;
    const what = status === undefined ? (exchange.failure?.happened ?? 'it does not answer') : `it answers ${status}`;
    giveUp(
      new Problem('TARGET_FAILING', {
        happened: `${target} gave no usable answer ${failing} times in a row: ${what}`,
        expected: 'a target that answers',
        next: 'see what is wrong with the target, then run again',
      }),
    );
  };
}
