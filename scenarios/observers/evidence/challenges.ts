import type { AnsweredExchange } from '../../../target-adapter/scim/exchange.ts';

/** One challenge of a WWW-Authenticate header. RFC 9110 §11.6.1 */
export type Challenge = {
  /** In lower case. */
  readonly scheme: string;
  /** In the order in which they stand, names in lower case. */
  readonly parameters: readonly { readonly name: string; readonly value: string }[];
};

/** Repeated headers are one list, parted by commas as the parameters are. */
export function challengesIn({ response }: AnsweredExchange): readonly Challenge[] {
  const found: { scheme: string; parameters: { name: string; value: string }[] }[] = [];
  const header = (response.headers['www-authenticate'] ?? '').slice(0, 4_000);
  const token = /\s*,?\s*([\w!#$%&'*+.^`|~-]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]*)))?/gy;
  for (let match = token.exec(header); match !== null; match = token.exec(header)) {
    const [whole, word = '', quotedValue, plain] = match;
    if (quotedValue === undefined && plain === undefined) found.push({ scheme: word.toLowerCase(), parameters: [] });
    else found.at(-1)?.parameters.push({ name: word.toLowerCase(), value: quotedValue ?? plain ?? '' });
    if (whole === '') break;
  }
  return found;
}

export const bearerOf = (exchange: AnsweredExchange): Challenge | undefined =>
  challengesIn(exchange).find(({ scheme }) => scheme === 'bearer');

/** The credential that the request carried: `Bearer …`; empty where it carried none. */
export function credentialOf({ request }: AnsweredExchange): string {
  const name = Object.keys(request.headers).find((one) => one.toLowerCase() === 'authorization');
  return name === undefined ? '' : (request.headers[name] ?? '');
}
