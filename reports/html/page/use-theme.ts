import { useEffect } from 'preact/hooks';
import type { View } from './view.ts';

const key = 'scimulator-theme';
type Theme = 'light' | 'dark';

/** The hash decides, then what this reader chose last, then the system. Returns the switch. */
export function useTheme({ theme }: View, choose: (theme: Theme) => void): () => void {
  useEffect(() => {
    const wanted = theme ?? remembered();
    if (wanted) document.documentElement.dataset.theme = wanted;
  }, [theme]);
  return () => {
    const { dataset } = document.documentElement;
    const dark = dataset.theme ? dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    const next = dark ? 'light' : 'dark';
    dataset.theme = next;
    remember(next);
    if (theme) choose(next);
  };
}

function remembered(): Theme | undefined {
  const found = storage()?.getItem(key);
  return found === 'light' || found === 'dark' ? found : undefined;
}

const remember = (theme: Theme): void => storage()?.setItem(key, theme);

/** Undefined where the browser grants none to a file. */
function storage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}
