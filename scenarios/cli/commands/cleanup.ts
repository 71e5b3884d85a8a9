import type { CleanupFlags } from '../cleanup-command.ts';
import { defineCommand } from '../command.ts';

export const cleanup = defineCommand<CleanupFlags>({
  name: 'cleanup',
  summary: 'remove what an ended run left in a target',
  argument: { form: '<run.jsonl>', about: 'the run log, or the folder of the run' },
  flags: {
    'How the target is reached': [
      {
        flag: '--config <file>',
        about: 'the configuration file with the targets of the run',
        otherwise: 'scimulator.config.{yaml,json,ts,mjs} in this folder',
      },
      { flag: '--token-file <file>', about: 'a file with the bearer token', otherwise: 'SCIMULATOR_TOKEN' },
    ],
    'How far it goes': [{ flag: '--dry-run', about: 'show what would be removed, and send nothing' }],
  },
  examples: [
    ['scimulator cleanup .scimulator/latest --dry-run', 'what the newest run left'],
    ['scimulator cleanup .scimulator/r7f3k2x/run.jsonl', 'remove it'],
  ],
  notes: [
    'Only what carries the marker of that run is removed, each thing after a look at it.',
    'Exit code: 0 nothing is left, 2 wrong usage or configuration, 3 something could not be removed.',
  ],
  async act(given, surroundings) {
    const { cleanupCommand } = await import('../cleanup-command.ts');
    return cleanupCommand(given, surroundings);
  },
});
