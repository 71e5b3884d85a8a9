import { defineDialect } from '../dialect.ts';
import { eventHabits } from '../job-habits.ts';
import { oktaFacts } from './okta/facts.ts';
import { mapped } from './okta/profile.ts';
import { oktaRepeats } from './okta/reactions.ts';
import { dress } from './okta/requests.ts';
import { speak } from './okta/speak.ts';
import { wizardFacts } from './okta/wizard-facts.ts';

/** An Okta application from the App Integration Wizard (SAML or SWA) with SCIM switched on: GET and PUT for everything. */
export const oktaAiw = defineDialect({
  id: 'okta-aiw',
  family: 'okta',
  title: 'Okta (App Integration Wizard)',
  label: 'okta-aiw',
  evidence: 'excellent',
  deletes: 'Okta never sends DELETE for a person: it deactivates them',
  pushesPasswords: true,
  imports: true,
  matchesFirst: true,
  options: {
    authScheme: ['bearer', 'raw'],
    profile: ['documented', 'full'],
    emptyStyle: ['absent', 'empty'],
    userNameUpdates: ['sent', 'excluded'],
    passwordSync: ['on', 'off'],
    memberDisplay: ['name', 'null'],
    groupRename: ['on', 'off'],
    unlink: ['delete', 'leave'],
  },
  facts: [...wizardFacts, ...oktaFacts],
  repeats: oktaRepeats,
  job: eventHabits,
  mapped,
  dress,
  converse: (intent, setting) => speak(intent, { ...setting, writes: 'put' }),
});
