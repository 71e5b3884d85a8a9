import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { formatView, parseView, type View } from './view.ts';

export type ChangeView = (change: Partial<View>) => void;

/**
 * The view is the hash: links change it, and so do filters, without a new entry in the history. A link to a section
 * (`#matrix`) moves there and leaves the view, and the hash that tells it, as they were.
 */
export function useView(): readonly [View, ChangeView] {
  const [view, setView] = useState(() => parseView(location.hash));
  const latest = useRef(view);
  const show = useCallback((next: View) => {
    latest.current = next;
    setView(next);
  }, []);
  useEffect(() => {
    const read = () => {
      const isSection = location.hash.length > 1 && !location.hash.includes('=');
      if (isSection) history.replaceState(null, '', formatView(latest.current));
      else show(parseView(location.hash));
    };
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, [show]);
  const change = useCallback(
    (part: Partial<View>) => {
      const next = { ...latest.current, ...part };
      history.replaceState(null, '', formatView(next));
      show(next);
    },
    [show],
  );
  return [view, change];
}
