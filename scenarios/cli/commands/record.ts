import { defineCommand } from '../command.ts';
import type { RecordFlags } from '../record-command.ts';

export const record = defineCommand<RecordFlags>({
  name: 'record',
  summary: 'stand between an identity provider and a target, and judge what goes by',
  flags: {
    'Between whom': [
      { flag: '--target <url|name>', about: 'the target: a base URL, or one of the configuration file' },
      { flag: '--listen <host:port>', about: 'where the identity provider is pointed at', otherwise: '127.0.0.1:8443' },
      {
        flag: '--credential <whose>',
        about: 'idp: what the identity provider sends goes through; target: the one of the target takes its place',
        otherwise: 'idp',
        choices: ['idp', 'target'],
      },
      {
        flag: '--config <file>',
        about: 'the configuration file',
        otherwise: 'scimulator.config.{yaml,json,ts,mjs} in this folder',
      },
      { flag: '--token-file <file>', about: 'a file with the bearer token of the target, for --credential target' },
    ],
    'What is told': [
      { flag: '--idp <name>', about: 'the dialect with which it is compared', otherwise: 'the nearest one' },
      {
        flag: '--own <path,…>',
        about: 'modules, or folders of them, with dialects of your own',
        otherwise: 'own of the configuration file',
      },
      { flag: '--profile <name>', about: 'how strictly to judge: interop, strict or idp:NAME', otherwise: 'interop' },
      { flag: '--out <dir>', about: 'where run log, reports and differences go', otherwise: '.scimulator/RUN' },
      {
        flag: '--report <name[=file],…>',
        about: 'terminal, html, json, junit; =- writes to standard output',
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
    ['scimulator record --target https://staging.example.com/scim/v2', 'point the identity provider at port 8443'],
    ['scimulator record --target staging --idp entra --listen 127.0.0.1:9000', 'and compare it with a dialect'],
    ['scimulator record --target staging --credential target', 'the token of the target stays here'],
  ],
  notes: [
    'Ctrl-C ends it and makes the reports. Secrets are left out, and people have pseudonyms, before anything is written.',
    'Exit code: 0 gate passed, 1 gate failed, 2 wrong usage or configuration, 3 nothing came by, or not all got an answer.',
  ],
  async act({ flags }, surroundings) {
    const { recordCommand } = await import('../record-command.ts');
    return recordCommand(flags, surroundings);
  },
});
