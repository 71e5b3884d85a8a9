import { type Status, statuses } from '../../run-log/event.ts';

/** A result's status; `unfinished` where the run ended before it had one. */
export type Standing = Status | 'unfinished';

/** What the reader sees: all of it lies in the URL's hash, so that a link to a result is a link to a ticket. */
export type View = {
  readonly status: readonly Standing[];
  readonly target: readonly string[];
  /** Dialect ids; `-` where no identity provider speaks. */
  readonly idp: readonly string[];
  readonly suite: readonly string[];
  readonly group: readonly string[];
  /** Number of a cause, from 1. */
  readonly cause?: number | undefined;
  readonly q: string;
  /** Name of the open result. */
  readonly open?: string | undefined;
  /** Evidence in the open result: `x5` an exchange, `m1` a mail, `check:id` a check. */
  readonly at?: string | undefined;
  readonly theme?: 'light' | 'dark' | undefined;
};

export const wholeView: View = { status: [], target: [], idp: [], suite: [], group: [], q: '' };

const lists = ['status', 'target', 'idp', 'suite', 'group'] as const;
export type ListKey = (typeof lists)[number];

const standings: ReadonlySet<string> = new Set([...statuses, 'unfinished']);
const isStanding = (word: string): word is Standing => standings.has(word);

/** Reads a hash that anybody may have typed: what it does not know is dropped, nothing throws. */
export function parseView(hash: string): View {
  const found = new Map<string, string>();
  for (const part of hash.replace(/^#/, '').split('&')) {
    const [key = '', ...value] = part.split('=');
    if (value.length > 0) found.set(key, value.join('='));
  }
  const words = (key: ListKey) => (found.get(key) ?? '').split(',').filter(Boolean).map(decoded);
  const text = (key: string) => decoded(found.get(key) ?? '');
  const cause = Number(text('cause'));
  const theme = text('theme');
  return {
    status: words('status').filter(isStanding),
    target: words('target'),
    idp: words('idp'),
    suite: words('suite'),
    group: words('group'),
    q: text('q').slice(0, 400),
    cause: Number.isInteger(cause) && cause > 0 ? cause : undefined,
    open: text('open') || undefined,
    at: text('at') || undefined,
    theme: theme === 'light' || theme === 'dark' ? theme : undefined,
  };
}

/** `#status=fail,warn&idp=okta-oin&open=staging/lifecycle/entra/deactivate`; `#` where nothing is chosen. */
export function formatView(view: View): string {
  const parts: string[] = [];
  for (const key of lists) if (view[key].length > 0) parts.push(`${key}=${view[key].map(encoded).join(',')}`);
  if (view.cause !== undefined) parts.push(`cause=${view.cause}`);
  for (const key of ['q', 'open', 'at', 'theme'] as const) if (view[key]) parts.push(`${key}=${encoded(view[key])}`);
  return `#${parts.join('&')}`;
}

export const isFiltered = (view: View): boolean =>
  lists.some((key) => view[key].length > 0) || view.cause !== undefined || view.q.trim() !== '';

/** The view without its filters; what is open stays open. */
export const unfiltered = ({ open, at, theme }: View): View => ({ ...wholeView, open, at, theme });

/** Adds the word to the list, or takes it out. */
export const toggled = <Word>(words: readonly Word[], word: Word): readonly Word[] =>
  words.includes(word) ? words.filter((each) => each !== word) : [...words, word];

/** Slashes and colons stay readable; a lone surrogate, which no URL can hold, becomes U+FFFD. */
const encoded = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'))
    .replaceAll('%2F', '/')
    .replaceAll('%3A', ':');

function decoded(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}
