import { type Check, defineCheck } from '../../check.ts';
import { judgeWritten, type Write } from '../write.ts';

/** Whatever was shown goes back, read-only parts too, with `groups` and a `display` that nobody asked for. */
export const oktaEcho: Check<Write> = defineCheck({
  id: 'okta/echo',
  title: 'A PUT that echoes what was read changes the profile and nothing else',
  requirements: ['OKTA-08', 'RFC7644-3.5.1-02', 'RFC7644-3.5.1-08'],
  hint: 'Store what is writable in the body of a PUT, and pass over id, meta, groups and display.',
  breaks: 'Okta: “Error while trying to push profile update”, for every change of a person.',
  judge: judgeWritten,
});
