import { defineCommand } from '../command.ts';
import type { ReportFlags } from '../report-command.ts';

export const report = defineCommand<ReportFlags>({
  name: 'report',
  summary: 'make other formats from a run log',
  argument: { form: '<run.jsonl>', about: 'the run log, or the folder of the run' },
  flags: {
    'What comes of it': [
      {
        flag: '--report <name[=file],…>',
        about: 'terminal, html, json, junit, badge, gallery; =- writes to standard output',
        otherwise: 'terminal',
      },
      { flag: '--out <dir>', about: 'where the reports go', otherwise: 'the folder of the run log' },
    ],
  },
  examples: [
    ['scimulator report .scimulator/latest', 'the newest run once more, in the terminal'],
    ['scimulator report run.jsonl --report html,junit --out reports', 'report.html and junit.xml in reports/'],
    ["scimulator report .scimulator/latest --report json=- | jq '.gate'", 'one of them to another program'],
  ],
  async act(given, surroundings) {
    const { reportCommand } = await import('../report-command.ts');
    return reportCommand(given, surroundings);
  },
});
