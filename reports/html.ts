import { causesOf } from './causes.ts';
import { escapeHtml } from './html/escape.ts';
import { firstScreen } from './html/first-screen.ts';
import type { Report } from './html/page/report.ts';
import { payloadOf } from './html/payload.ts';
import { partTemplate, readTemplate } from './html/template.ts';
import { readinessOf } from './readiness.ts';
import { defineReporter } from './reporter.ts';
import { foldRun } from './run-log/fold.ts';
import type { Run } from './run-log/run.ts';
import { verdictOf } from './verdict.ts';

/** One self-contained file: the built page with the run in it. It asks nothing of the network, now or in ten years. */
export const html = defineReporter({
  id: 'html',
  fileName: 'report.html',
  async *render(events) {
    const run = await foldRun(events);
    yield* renderPage(await readTemplate(), run);
  },
});

export async function* renderPage(template: string, run: Run): AsyncGenerator<string> {
  const report: Report = { verdict: verdictOf(run), columns: readinessOf(run), causes: causesOf(run), run };
  const { form, chunks } = payloadOf(report);
  for (const part of partTemplate(template)) {
    if (typeof part === 'string') yield part;
    else if (part.slot === 'title') yield `${escapeHtml(report.verdict.text.slice(0, 400))} | Scimulator report`;
    else if (part.slot === 'verdict') yield firstScreen(report);
    else if (part.slot === 'form') yield form;
    else yield* chunks;
  }
}
