import { plural } from '../../reports/wording.ts';
import { baseUrlOf } from './base-url-of.ts';
import { readHar } from './read-har.ts';
import type { FiledExchange, Recording } from './recording.ts';
import { recordingProblem } from './recording-problem.ts';

/** SCIM exchanges of a HAR file. `baseUrl`: absent: it is found from the entries. Throws Problem `RECORDING_INVALID`. */
export function harRecording(
  text: string,
  { file, baseUrl: given }: { readonly file: string; readonly baseUrl?: string | undefined },
): Recording {
  const entries = readHar(text, file);
  const found =
    given === undefined
      ? baseUrlOf(entries.map(({ exchange }) => exchange.request.url))
      : { baseUrl: given, others: 0 };
  if (found === undefined)
    throw recordingProblem(
      file,
      'has no request to /Users, /Groups or another endpoint of SCIM',
      'say where SCIM begins: --base-url https://staging.example.com/scim/v2',
    );
  const { baseUrl, others } = found;
  const isBelow = (url: string): boolean => url === baseUrl || url.startsWith(`${baseUrl}/`);
  const own = entries.filter(({ exchange }) => isBelow(exchange.request.url));
  if (own.length === 0)
    throw recordingProblem(file, `has no request below ${baseUrl}`, 'say where SCIM begins with --base-url');
  const target = new URL(baseUrl).host;
  const lacking = own.filter(({ lacks }) => lacks !== undefined);
  return {
    targets: [{ name: target, baseUrl, allow: [], embedded: false }],
    async *exchanges(): AsyncGenerator<FiledExchange> {
      for (const { exchange, lacks } of own) if (lacks === undefined) yield { target, baseUrl, exchange };
    },
    notes: () => [
      ...(given === undefined ? [`the base URL is taken to be ${baseUrl}; --base-url says otherwise`] : []),
      ...(others === 0
        ? []
        : [`${plural(others, 'entry', 'entries')} with SCIM elsewhere left out; --base-url chooses`]),
      ...(lacking.length === 0
        ? []
        : [
            `${plural(lacking.length, 'entry', 'entries')} not judged, since a body is not in the file: ${lacking
              .slice(0, 5)
              .map(({ number }) => number)
              .join(', ')}${lacking.length > 5 ? ', …' : ''}`,
          ]),
    ],
  };
}
