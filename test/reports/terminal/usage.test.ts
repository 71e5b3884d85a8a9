import { expect, it } from 'vitest';
import { Usage } from '../../../reports/terminal/usage.ts';
import { after, aKey } from '../build.ts';

const claim = { type: 'token', by: 'id', value: 't1', resourceId: 't1' } as const;
const key = aKey();

function usageOf(reason: string): Usage {
  const usage = new Usage();
  usage.take({ type: 'claimed', at: after(0), key, claim });
  usage.take({ type: 'released', at: after(1), key, claim, how: 'kept', reason });
  return usage;
}

it('does not call a token left behind without which the target would have none', () => {
  const usage = usageOf('the target works with this token now');

  expect({ left: usage.left(), renewed: usage.renewed() }).toEqual({ left: [], renewed: [key.target] });
});

it('calls a token left behind that the user wanted to keep', () => {
  const usage = usageOf('--keep');

  expect(usage.renewed()).toEqual([]);
  expect(usage.left()).toEqual([{ target: key.target, what: '1 token', count: 1 }]);
});
