import type { MailHogMessage } from './mailhog-json.ts';

export const searchKinds = ['from', 'to', 'containing'] as const;
export type SearchKind = (typeof searchKinds)[number];

/** MailHog's search: a substring without regard to case, of the envelope, of headers spelt just so, of the undecoded body. */
export function matches({ Raw, Content }: MailHogMessage, kind: SearchKind, query: string): boolean {
  const wanted = query.toLowerCase();
  return textsOf(kind).some((text) => text.toLowerCase().includes(wanted));

  function textsOf(of: SearchKind): readonly string[] {
    switch (of) {
      case 'from':
        return [Raw.From, ...(Content.Headers.From ?? [])];
      case 'to':
        return [...Raw.To, ...(Content.Headers.To ?? [])];
      case 'containing':
        return [Content.Body, ...Object.values(Content.Headers).flat()];
    }
  }
}
