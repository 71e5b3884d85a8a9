import { defineCommand } from '../command.ts';
import type { RunFlags } from '../run-command.ts';

export const run = defineCommand<RunFlags>({
  name: 'run',
  summary: 'run scenarios against a target and say pass or fail',
  flags: {
    'Against whom': [
      {
        flag: '--target <url|name>',
        about: 'a base URL, or targets of the configuration file, with commas between',
        otherwise: 'the embedded provider, as calendly and as rfc',
      },
      {
        flag: '--config <file>',
        about: 'the configuration file',
        otherwise: 'scimulator.config.{yaml,json,ts,mjs} in this folder',
      },
      {
        flag: '--own <path,…>',
        about: 'modules, or folders of them, with dialects, scenarios and reports of your own',
        otherwise: 'own of the configuration file',
      },
      { flag: '--token-file <file>', about: 'a file with the bearer token', otherwise: 'SCIMULATOR_TOKEN' },
    ],
    'What is played': [
      {
        flag: '--suite <a,b>',
        about: 'suites or tags: smoke, lifecycle, conformance, security, i18n, concurrency, load',
        otherwise: 'all but load',
      },
      {
        flag: '--idp <a,b>',
        about: 'dialects or families of identity providers',
        otherwise: 'all',
      },
      {
        flag: '--only <id|glob|section>',
        about: 'scenarios, tags, checks, requirements or sections of an RFC, with commas between',
        otherwise: 'all',
      },
      { flag: '--profile <name>', about: 'how strictly to judge: interop, strict or idp:NAME', otherwise: 'interop' },
      { flag: '--shard <k/n>', about: 'the k-th of n parts', otherwise: 'the whole' },
      { flag: '--jobs <n>', about: 'results at a time on one target', otherwise: 'what the target takes' },
      { flag: '--seed <n>', about: 'the same people as in the run that showed this number', otherwise: 'by chance' },
      { flag: '--dry-run', about: 'show what would be played, and send nothing' },
      { flag: '--keep', about: 'leave what the run created in the target' },
    ],
    'What comes of it': [
      { flag: '--out <dir>', about: 'where run log and reports go', otherwise: '.scimulator/RUN' },
      {
        flag: '--report <name[=file],…>',
        about: 'terminal, html, json, junit, badge, gallery; =- writes to standard output',
        otherwise: 'terminal,html,json',
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
    ['scimulator run', 'the embedded provider, every dialect'],
    ['scimulator run --target staging --suite smoke', 'a first look at a target of the file, in under 40 requests'],
    ["scimulator run --target staging --idp entra --only 'email-*'", 'a part, against a target of the file'],
    ['scimulator run --only rfc7644/3.5.2.2', 'what tests a section of an RFC, or one below it'],
    ['scimulator run --target staging --report terminal,junit', 'for a CI gate'],
  ],
  notes: [
    'The bearer token comes from SCIMULATOR_TOKEN, a file or the configuration, never from an argument.',
    'Exit code: 0 gate passed, 1 gate failed, 2 wrong usage or configuration, 3 not reached, or not all judged, 130 interrupted.',
  ],
  async act({ flags }, surroundings) {
    const { runCommand } = await import('../run-command.ts');
    return runCommand(flags, surroundings);
  },
});
