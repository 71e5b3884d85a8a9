import { defineDialect } from '../dialect.ts';
import { cycleHabits } from '../job-habits.ts';
import { classicFacts } from './entra/classic-facts.ts';
import { entraFacts } from './entra/facts.ts';
import { deletesWith, entraOptions } from './entra/options.ts';
import { mapped } from './entra/profile.ts';
import { entraRepeats } from './entra/reactions.ts';
import { dress } from './entra/requests.ts';
import { speak } from './entra/speak.ts';

/** Entra ID, non-gallery application (job template `scim`), without the flag `aadOptscim062020`. */
export const entra = defineDialect({
  id: 'entra',
  family: 'entra',
  title: 'Microsoft Entra ID',
  label: 'entra',
  evidence: 'excellent',
  deletes: true,
  deletesWith,
  pushesPasswords: 'Entra ID cannot provision passwords',
  imports: 'Entra ID asks for people one by one and never reads everybody',
  matchesFirst: true,
  options: { activeStyle: ['string', 'boolean'], memberRef: ['null', 'absent'], ...entraOptions },
  facts: [...classicFacts, ...entraFacts],
  repeats: entraRepeats,
  job: cycleHabits,
  mapped,
  dress,
  converse: (intent, setting) => speak(intent, { ...setting, patch: 'classic' }),
});
