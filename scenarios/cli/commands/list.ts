import { defineCommand } from '../command.ts';
import type { ListFlags } from '../list-command.ts';

export const list = defineCommand<ListFlags>({
  name: 'list',
  summary: 'list scenarios, suites, checks, requirements, dialects, faults or targets',
  argument: {
    form: '[what]',
    about: 'scenarios, suites, checks, requirements, dialects, faults or targets; default: scenarios',
  },
  flags: {
    'Which of them': [
      { flag: '--suite <a,b>', about: 'of these suites or tags', otherwise: 'all' },
      { flag: '--idp <a,b>', about: 'of these dialects or families', otherwise: 'all' },
      {
        flag: '--only <id|glob|section>',
        about: 'of these scenarios, checks, requirements or sections of an RFC',
        otherwise: 'all',
      },
      { flag: '--requirements', about: 'the same as list requirements' },
      { flag: '--covered', about: 'of the requirements, those that a check tests' },
      { flag: '--uncovered', about: 'of the requirements, those that could be tested and are not' },
      { flag: '--own <path,…>', about: 'modules, or folders of them, with what is your own' },
      { flag: '--config <file>', about: 'the file whose targets are listed', otherwise: 'that of this folder' },
    ],
    'In which form': [{ flag: '--json', about: 'as JSON, with everything that is known of each' }],
  },
  examples: [
    ['scimulator list suites', 'which suite there is for whom'],
    ["scimulator list --only 'email-*'", 'the scenarios that change an address'],
    ['scimulator list requirements --only token-revoke', 'what a scenario holds a target to'],
    ['scimulator list faults --json | jq length', 'how many planted faults there are'],
  ],
  async act(given, surroundings) {
    const { listCommand } = await import('../list-command.ts');
    return listCommand(given, surroundings);
  },
});
