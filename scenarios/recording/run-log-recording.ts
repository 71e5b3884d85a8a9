import type { RecordedTarget, RunEvent } from '../../reports/run-log/event.ts';
import { readRunLog } from '../../reports/run-log/read.ts';
import { plural } from '../../reports/wording.ts';
import { beforeEndpoint } from './base-url-of.ts';
import { exchangeOf } from './exchange-of.ts';
import type { FiledExchange, Recording } from './recording.ts';
import { recordingProblem } from './recording-problem.ts';
import { isMasked } from './without-masked.ts';

/**
 * Exchanges of a run log. `echoes`: results that show exchanges of others once more. Throws Problem `RUN_LOG_INVALID`,
 * as its exchanges are read, with the number of the line.
 */
export async function runLogRecording(
  path: string,
  {
    file,
    baseUrl,
    echoes,
  }: { readonly file: string; readonly baseUrl?: string | undefined; readonly echoes: ReadonlySet<string> },
): Promise<Recording> {
  const remarks = new Set<string>();
  const onRemark = (remark: string): void => void remarks.add(remark);
  const targets = await targetsOf(readRunLog(path, { onRemark }), file);
  const places = targets.map((target) => (baseUrl === undefined ? target : { ...target, baseUrl }));
  let unread = 0;
  return {
    targets: places,
    async *exchanges(): AsyncGenerator<FiledExchange> {
      for await (const event of readRunLog(path, { onRemark })) {
        if (event.type !== 'exchange' || echoes.has(event.key.id)) continue;
        const place = places.find(({ name }) => name === event.key.target);
        const { exchange: recorded } = event;
        if (recorded.by === 'person' || place === undefined) continue;
        const { url } = recorded.request;
        // Each result on our own provider has a tenant, and so a base URL, of its own.
        const base = place.embedded ? beforeEndpoint(url) : place.baseUrl;
        if (base === undefined || !url.startsWith(base)) continue;
        const exchange = exchangeOf(recorded);
        if (exchange === undefined || isMasked(url.split('?')[0] ?? '')) unread += 1;
        else yield { target: place.name, baseUrl: base, exchange, recorded };
      }
    },
    notes: () => [
      ...remarks,
      ...(unread === 0 ? [] : [`${plural(unread, 'exchange')} not judged, since only a part is in the file`]),
    ],
  };
}

async function targetsOf(events: AsyncIterable<RunEvent>, file: string): Promise<readonly RecordedTarget[]> {
  for await (const event of events) if (event.type === 'run-started') return event.targets;
  throw recordingProblem(file, 'begins no run');
}
