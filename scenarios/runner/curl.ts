import type { RecordedExchange } from '../../reports/run-log/event.ts';

/**
 * A command that repeats a recorded request. The credential is `$SCIMULATOR_TOKEN`, whatever header it stands in; a value
 * from a target or a person is quoted, so that a shell takes it as it is.
 */
export function curlOf(request: RecordedExchange['request'], isSecretHeader: (name: string) => boolean): string {
  const parts = ['curl', '-i'];
  if (request.method !== 'GET') parts.push('-X', request.method);
  for (const [name, value] of Object.entries(request.headers)) {
    if (/^(content-length|host|connection|accept-encoding|transfer-encoding)$/i.test(name)) continue;
    parts.push(
      '-H',
      isSecretHeader(name) ? `"${name}: ${schemeOf(value)}$SCIMULATOR_TOKEN"` : quoted(`${name}: ${value}`),
    );
  }
  if (request.body !== undefined) {
    parts.push('--data-raw', quoted(typeof request.body === 'string' ? request.body : JSON.stringify(request.body)));
  }
  return [...parts, quoted(request.url)].join(' ');
}

const schemeOf = (value: string): string => /^(Bearer|Basic|Digest) /.exec(value)?.[0] ?? '';

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
