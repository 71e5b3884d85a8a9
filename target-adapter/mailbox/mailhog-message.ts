import { isObject } from '../scim/resource.ts';

/** A message of MailHog's API, as far as the harness reads it. */
export type MailHogItem = {
  readonly id: string;
  /** The envelope's. */
  readonly from: string;
  readonly recipients: readonly string[];
  /** When MailHog took it, to the nanosecond in one width, so that text compares as time. */
  readonly createdAt: string;
  readonly source: string;
};

/** A page of MailHog's list or search; undefined where the answer is none. What is no message in it is left out. */
export function readMailHogPage(
  body: unknown,
): { readonly total: number; readonly items: readonly MailHogItem[]; readonly count: number } | undefined {
  if (!isObject(body) || typeof body.total !== 'number' || !('items' in body)) return undefined;
  const entries: readonly unknown[] = Array.isArray(body.items) ? body.items : [];
  return {
    total: body.total,
    count: entries.length,
    items: entries.map(readMailHogItem).filter((item) => item !== undefined),
  };
}

function readMailHogItem(value: unknown): MailHogItem | undefined {
  if (!isObject(value) || typeof value.ID !== 'string' || value.ID === '') return undefined;
  const raw = isObject(value.Raw) ? value.Raw : {};
  return {
    id: value.ID,
    from: typeof raw.From === 'string' ? raw.From : '',
    recipients: stringsOf(raw.To) ?? pathsOf(value.To),
    createdAt: readTime(value.Created),
    source: typeof raw.Data === 'string' ? raw.Data : sourceOf(value.Content),
  };
}

/** From RFC 3339 in any zone with any number of decimals; MailHog drops trailing zeros. */
function readTime(created: unknown): string {
  const ms = typeof created === 'string' ? Date.parse(created) : Number.NaN;
  const [, decimals = ''] = /\.(\d{1,9})/.exec(String(created)) ?? [];
  return `${new Date(Number.isNaN(ms) ? 0 : ms).toISOString().slice(0, 19)}.${decimals.padEnd(9, '0')}Z`;
}

/** `null` where MailHog accepted a mail without a valid recipient. */
function pathsOf(to: unknown): string[] {
  if (!Array.isArray(to)) return [];
  return to.filter(isObject).map(({ Mailbox, Domain }) => `${String(Mailbox)}@${String(Domain)}`);
}

function stringsOf(value: unknown): string[] | undefined {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : undefined;
}

/** A source made again from headers and undecoded body, for a message that comes without its raw data. */
function sourceOf(content: unknown): string {
  if (!isObject(content)) return '';
  const headers = isObject(content.Headers) ? Object.entries(content.Headers) : [];
  const lines = headers.flatMap(([name, values]) => (stringsOf(values) ?? []).map((value) => `${name}: ${value}`));
  return `${lines.join('\r\n')}\r\n\r\n${typeof content.Body === 'string' ? content.Body : ''}`;
}
