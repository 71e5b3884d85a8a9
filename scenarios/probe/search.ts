import type { Exchange } from '../../target-adapter/scim/exchange.ts';

/** RFC 7644 §3.4.3 says not that it may be left out, yet most targets do. */
export const hasNoSearch = ({ response }: Exchange): boolean => [403, 404, 405, 501].includes(response?.status ?? 0);
