import { defineDialect } from '../dialect.ts';
import { eventHabits } from '../job-habits.ts';
import { catalogueFacts } from './okta/catalogue-facts.ts';
import { oktaFacts } from './okta/facts.ts';
import { mapped } from './okta/profile.ts';
import { oktaRepeats } from './okta/reactions.ts';
import { dress } from './okta/requests.ts';
import { speak } from './okta/speak.ts';

/** An Okta application from the integration network, or from its SCIM 2.0 test templates. */
export const oktaOin = defineDialect({
  id: 'okta-oin',
  family: 'okta',
  title: 'Okta (integration network)',
  label: 'okta',
  evidence: 'excellent',
  deletes: 'Okta never sends DELETE for a person: it deactivates them',
  pushesPasswords: true,
  imports: true,
  matchesFirst: true,
  options: {
    authScheme: ['bearer', 'raw'],
    userPatch: ['off', 'on'],
    profile: ['documented', 'full'],
    emptyStyle: ['absent', 'empty'],
    userNameUpdates: ['sent', 'excluded'],
    passwordSync: ['on', 'off'],
    memberReplace: ['path', 'pathless'],
    memberBatch: ['all', '1', '10', '100', '1000'],
    groupRename: ['on', 'off'],
    unlink: ['delete', 'leave'],
    entitlements: ['off', 'on'],
  },
  facts: [...catalogueFacts, ...oktaFacts],
  repeats: oktaRepeats,
  job: eventHabits,
  mapped,
  dress,
  converse: (intent, setting) => speak(intent, { ...setting, writes: 'patch' }),
});
