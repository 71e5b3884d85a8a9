import type { RecordedExchange } from '../../reports/run-log/event.ts';

/**
 * A command that repeats a recorded request; a body that is too long for the record has to be put into a file first. The credential is `$SCIMULATOR_TOKEN`, whatever header it stands in; a value
 * from a target or a person is quoted, so that a shell takes it as it is.
 */
export function curlOf(request: RecordedExchange['request'], isSecretHeader: (name: string) => boolean): string {
  const { method, url, headers, body, cutBytes } = request;
  const isCut = cutBytes !== undefined;
  const parts = ['curl', '-i'];
  // curl reads brackets and braces as a list of addresses.
  if (/[[\]{}]/.test(url)) parts.push('-g');
  if (method === 'HEAD') parts.push('--head');
  else if (method !== 'GET' || body !== undefined || isCut) parts.push('-X', method);
  for (const [name, value] of Object.entries(headers)) {
    if (/^(content-length|host|connection|accept-encoding|transfer-encoding)$/i.test(name)) continue;
    parts.push('-H', isSecretHeader(name) ? credentialHeader(name, value) : quoted(header(name, value)));
  }
  if (body !== undefined || isCut) {
    // Else curl would call it a form.
    if (!Object.keys(headers).some((name) => name.toLowerCase() === 'content-type'))
      parts.push('-H', quoted('Content-Type:'));
    if (isCut) parts.push('--data-binary', '@body.json');
    else parts.push('--data-raw', quoted(typeof body === 'string' ? body : JSON.stringify(body)));
  }
  parts.push(quoted(url));
  if (isCut) parts.push(`# body.json: the whole body, of which only the beginning is on record`);
  return parts.join(' ');
}

/** A header without a value needs the semicolon. */
const header = (name: string, value: string): string => (value === '' ? `${name};` : `${name}: ${value}`);

/** In double quotes, where the shell puts the token in; a name may hold what means something there. */
const credentialHeader = (name: string, value: string): string =>
  `"${name.replaceAll(/["\\$`]/g, '\\$&')}: ${schemeOf(value)}$SCIMULATOR_TOKEN"`;

const schemeOf = (value: string): string => /^(Bearer|Basic|Digest) /i.exec(value)?.[0] ?? '';

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
