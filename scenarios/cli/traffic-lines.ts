import { cut, printable } from '../../reports/foreign-text.ts';
import type { RecordedExchange } from '../../reports/run-log/event.ts';
import { createPaint } from '../../reports/terminal/paint.ts';
import { deedWords, type Recognised } from '../../simulator/recognition/recognise.ts';
import { spellDuration } from '../../target-adapter/transport/wording.ts';
import type { Finding } from '../recording/traffic.ts';
import { surfaceOf } from './surface.ts';
import type { Surroundings } from './surroundings.ts';

/** What is printed as an exchange goes by: `12:01:07  POST /Users  201  34 ms  creates a person`, and what is new in it. */
export function trafficLines(
  recorded: RecordedExchange,
  {
    path,
    recognised,
    findings,
  }: { readonly path: string; readonly recognised?: Recognised; readonly findings: readonly Finding[] },
  surroundings: Surroundings,
): string {
  const surface = surfaceOf(surroundings.stdout, surroundings);
  const paint = createPaint(surface);
  const { at, request, response, failure, durationMs } = recorded;
  const answer = response === undefined ? (failure?.code ?? 'no answer') : String(response.status);
  const deed = recognised === undefined ? '' : `  ${paint.dim(deedWords[recognised.deed])}`;
  const asked = cut(printable(`${request.method} ${path}`), Math.max(surface.columns - 30, 30));
  const line = `${paint.dim(at.slice(11, 19))}  ${asked}  ${answer}  ${spellDuration(durationMs)}${deed}\n`;
  return line + findings.map((finding) => findingLines(finding, paint)).join('');
}

function findingLines({ observer, status, judgement }: Finding, paint: ReturnType<typeof createPaint>): string {
  const told =
    'actual' in judgement
      ? `expected ${judgement.expected}, met ${judgement.actual}`
      : 'reason' in judgement
        ? judgement.reason
        : '';
  return `  ${paint.mark(status)} ${observer.id}  ${cut(printable(told), 400)}\n`;
}
