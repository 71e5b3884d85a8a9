import { type Check, defineCheck } from '../../check.ts';
import type { Delivery } from '../../scenario.ts';
import { judgeFreshToken } from '../fresh-token.ts';

/** Declared: delete the configuration and set it up again */
export const setUpWorks: Check<Delivery> = defineCheck({
  id: 'reconfigure/works',
  title: 'The connection works after a new set-up',
  requirements: ['declared/reconfigure'],
  hint: 'Accept the new configuration and its token at once.',
  breaks: 'Provisioning stays broken after the administrator has set it up again.',
  judge: (evidence) => judgeFreshToken(evidence, 'the connection test passes after the new set-up'),
});
