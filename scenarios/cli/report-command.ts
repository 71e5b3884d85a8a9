import { dirname, resolve } from 'node:path';
import { readRunLog } from '../../reports/run-log/read.ts';
import { type Fault, faultsProblem } from '../config/fault.ts';
import { settingsOf } from '../config/settings.ts';
import { reporterNames } from './catalogue.ts';
import type { Given } from './command.ts';
import { runLogFile, shownPath } from './run-log-file.ts';
import { fileOf, reportsTo, writeReport } from './run-reports.ts';
import type { Outcome, Surroundings } from './surroundings.ts';

export type ReportFlags = { readonly report?: string; readonly out?: string };

/** `scimulator report`: other formats from a run log, of this version or an older one. */
export async function reportCommand({ argument, flags }: Given<ReportFlags>, surroundings: Surroundings): Outcome {
  const { folder, stderr } = surroundings;
  const { file } = runLogFile(argument, folder);
  const faults: Fault[] = [];
  const known = { report: reporterNames };
  const { report = 'terminal' } = flags;
  const settings = settingsOf({ report }, {}, {}, known, (fault) => faults.push(fault));
  if (faults.length > 0) throw faultsProblem('The command line', faults);
  const out = flags.out === undefined ? dirname(file) : resolve(folder, flags.out);
  const reports = await reportsTo(settings.report ?? [], out, folder);
  const html = fileOf(reports, 'html');
  const place = {
    outDirectory: shownPath(dirname(file), folder),
    ...(html === undefined ? {} : { htmlReport: shownPath(html, folder) }),
  };
  const remarks = new Set<string>();
  for (const each of reports) {
    const events = readRunLog(file, {
      onRemark: (remark) => void remarks.add(remark),
    });
    await writeReport(each, events, surroundings, place);
    if (typeof each.to === 'object') stderr.write(`${each.name} ${shownPath(each.to.file, folder)}\n`);
  }
  for (const remark of remarks) stderr.write(`note: ${remark}\n`);
  return 0;
}
