import { defineCommand } from '../command.ts';
import type { JudgeFlags } from '../judge-command.ts';

export const judge = defineCommand<JudgeFlags>({
  name: 'judge',
  summary: 'judge exchanges that were recorded elsewhere; nothing is sent',
  argument: { form: '<file>', about: 'a HAR file (version 1.2), or a run.jsonl, or the folder of a run' },
  flags: {
    'What is judged': [
      { flag: '--base-url <url>', about: 'where SCIM begins', otherwise: 'what stands before /Users, /Groups, …' },
      { flag: '--idp <name>', about: 'tell how the requests differ from this dialect' },
      { flag: '--own <path,…>', about: 'modules, or folders of them, with dialects of your own' },
      { flag: '--profile <name>', about: 'how strictly to judge: interop, strict or idp:NAME', otherwise: 'interop' },
    ],
    'What comes of it': [
      {
        flag: '--out <dir>',
        about: 'where run log and reports go',
        otherwise: '.scimulator/RUN, where a report asks for it',
      },
      {
        flag: '--report <name[=file],…>',
        about: 'terminal, html, json, junit; =- writes to standard output',
        otherwise: 'terminal',
      },
      {
        flag: '--fail-on <what>',
        about: 'what fails the gate: fail or warn',
        otherwise: 'fail',
        choices: ['fail', 'warn'],
      },
    ],
  },
  examples: [
    ['scimulator judge run.har', 'what a browser or a proxy saved'],
    ['scimulator judge run.har --report html,junit --out judged', 'with reports in judged/'],
    ['scimulator judge run.jsonl --idp entra', 'a recording once more, compared with a dialect'],
  ],
  notes: [
    'What was masked in the file is not judged. People of a HAR file have pseudonyms in every report.',
    'Exit code: 0 gate passed, 1 gate failed, 2 wrong usage or a broken file, 3 not all could be judged.',
  ],
  async act(given, surroundings) {
    const { judgeCommand } = await import('../judge-command.ts');
    return judgeCommand(given, surroundings);
  },
});
