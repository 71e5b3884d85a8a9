import { type Check, defineCheck } from '../../check.ts';
import type { Delivery } from '../../scenario.ts';
import { judgeFreshToken } from '../fresh-token.ts';

/** Declared: token revoke and re-issue */
export const newTokenWorks: Check<Delivery> = defineCheck({
  id: 'token/new-works',
  title: 'The connection works again with the new token',
  requirements: ['declared/token-reissue'],
  hint: 'Accept a newly issued token at once.',
  breaks: 'Provisioning stays broken after the administrator has done everything right.',
  judge: (evidence) => judgeFreshToken(evidence, 'the connection test passes with the new token'),
});
