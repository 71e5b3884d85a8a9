import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Entry } from './filter.ts';
import type { Report } from './report.ts';
import type { ChangeView } from './use-view.ts';
import type { View } from './view.ts';

/** What every part of the page may read. */
export type Page = {
  readonly report: Report;
  readonly entries: readonly Entry[];
  readonly view: View;
  /** Name of the result that is shown: the view's, or the first where it names none. */
  readonly shown: string | undefined;
  readonly change: ChangeView;
  /** Shows a word for a moment, to the screen reader too. */
  readonly say: (text: string) => void;
};

export const PageContext = createContext<Page | undefined>(undefined);

export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('a part of the page stands outside of it');
  return page;
}
