import type { Exchange } from '../../target-adapter/scim/exchange.ts';
import type { Seen } from '../scenario.ts';

/** An answer that shows no resource: its status is what is judged. */
export const seenIn = (exchange: Exchange): Seen => ({
  hits: 0,
  exchanges: [exchange],
  ...(exchange.response === undefined ? {} : { status: exchange.response.status }),
});
