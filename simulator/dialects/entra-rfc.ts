import { defineDialect } from '../dialect.ts';
import { cycleHabits } from '../job-habits.ts';
import { compliantFacts } from './entra/compliant-facts.ts';
import { entraFacts } from './entra/facts.ts';
import { deletesWith, entraOptions } from './entra/options.ts';
import { mapped } from './entra/profile.ts';
import { entraRepeats } from './entra/reactions.ts';
import { dress } from './entra/requests.ts';
import { speak } from './entra/speak.ts';

/** Entra ID, non-gallery application, with the flag `aadOptscim062020` behind its tenant URL. */
export const entraRfc = defineDialect({
  id: 'entra-rfc',
  family: 'entra',
  title: 'Microsoft Entra ID (aadOptscim062020)',
  label: 'ent-rfc',
  evidence: 'excellent',
  deletes: true,
  deletesWith,
  pushesPasswords: 'Entra ID cannot provision passwords',
  imports: 'Entra ID asks for people one by one and never reads everybody',
  matchesFirst: true,
  options: { memberRef: ['absent', 'null'], singleReplace: ['path', 'folded'], ...entraOptions },
  facts: [...compliantFacts, ...entraFacts],
  repeats: entraRepeats,
  job: cycleHabits,
  mapped,
  dress,
  // The flag has no effect on demand. D2
  converse: (intent, setting) =>
    speak(intent, { ...setting, patch: setting.trigger === 'on-demand' ? 'classic' : 'compliant' }),
});
