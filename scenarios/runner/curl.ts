import type { RecordedExchange } from '../../reports/run-log/event.ts';

/**
 * A command that repeats a recorded request. The credential is `$SCIMULATOR_TOKEN`, whatever header it stands in; a value
 * from a target or a person is quoted, so that a shell takes it as it is.
 */
export function curlOf(request: RecordedExchange['request'], isSecretHeader: (name: string) => boolean): string {
  const { method, url, headers, body } = request;
  const parts = ['curl', '-i'];
  // curl reads brackets and braces as a list of addresses.
  if (/[[\]{}]/.test(url)) parts.push('-g');
  if (method === 'HEAD') parts.push('--head');
  else if (method !== 'GET' || body !== undefined) parts.push('-X', method);
  for (const [name, value] of Object.entries(headers)) {
    if (/^(content-length|host|connection|accept-encoding|transfer-encoding)$/i.test(name)) continue;
    parts.push('-H', isSecretHeader(name) ? credentialHeader(name, value) : quoted(header(name, value)));
  }
  if (body !== undefined) {
    // Else curl would call it a form.
    if (!Object.keys(headers).some((name) => name.toLowerCase() === 'content-type'))
      parts.push('-H', quoted('Content-Type:'));
    parts.push('--data-raw', quoted(typeof body === 'string' ? body : JSON.stringify(body)));
  }
  return [...parts, quoted(url)].join(' ');
}

/** A header without a value needs the semicolon. */
const header = (name: string, value: string): string => (value === '' ? `${name};` : `${name}: ${value}`);

/** In double quotes, where the shell puts the token in; a name may hold what means something there. */
const credentialHeader = (name: string, value: string): string =>
  `"${name.replaceAll(/["\\$`]/g, '\\$&')}: ${schemeOf(value)}$SCIMULATOR_TOKEN"`;

const schemeOf = (value: string): string => /^(Bearer|Basic|Digest) /i.exec(value)?.[0] ?? '';

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
