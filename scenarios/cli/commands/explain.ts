import { defineCommand } from '../command.ts';
import type { ExplainFlags } from '../explain-command.ts';

export const explain = defineCommand<ExplainFlags>({
  name: 'explain',
  summary: 'tell what an id means and what to do about it',
  argument: {
    form: '<id>',
    about:
      'of a scenario, a check, a requirement, a declared behaviour, a dialect, a fault or a problem; or a section of an RFC',
  },
  flags: { Beside: [{ flag: '--own <path,…>', about: 'modules, or folders of them, with what is your own' }] },
  examples: [
    ['scimulator explain email-change-verified', 'what a scenario does'],
    ['scimulator explain RFC7644-3.3-07', 'what a target owes, what is no fault, and an example, right and wrong'],
    ['scimulator explain rfc7644/3.6', 'what stands in a section of an RFC, and what tests it'],
    ['scimulator explain entra', 'how a dialect speaks, and how that is known'],
  ],
  async act(given, surroundings) {
    const { explainCommand } = await import('../explain-command.ts');
    return explainCommand(given, surroundings);
  },
});
