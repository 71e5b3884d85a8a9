import type { JSX } from 'preact';
import { listed } from '../../wording.ts';
import { dateTime } from './format.ts';
import { usePage } from './page-context.ts';
import { Text } from './text.tsx';

type Acts = { readonly onHelp: () => void; readonly onTheme: () => void };

export function TopBar({ onHelp, onTheme }: Acts): JSX.Element {
  const { report } = usePage();
  const { started } = report.run;
  const targets = listed(started.targets.map(({ name }) => name));
  const sections = [...(report.causes.length > 0 ? ['Causes'] : []), 'Matrix', 'Results'];
  return (
    <header class="bar">
      <div>
        <a class="brand" href="#top">
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <path
              d="M10 1.5a8.5 8.5 0 1 0 0 17"
              fill="none"
              stroke="currentColor"
              stroke-width="2.2"
              stroke-linecap="round"
            />
            <path
              d="M10 1.5a8.5 8.5 0 0 1 0 17"
              fill="none"
              stroke="currentColor"
              stroke-width="2.2"
              stroke-linecap="round"
              stroke-dasharray=".1 4.35"
            />
            <circle cx="10" cy="10" r="3" fill="currentColor" />
          </svg>
          <b>
            <Text of={targets} />
          </b>
          <span>{dateTime(started.at)}</span>
        </a>
        <nav aria-label="Sections">
          {sections.map((name) => (
            <a key={name} href={`#${name.toLowerCase()}`}>
              {name}
            </a>
          ))}
        </nav>
        <div class="right">
          <button type="button" class="icon hint-key" aria-label="Keyboard shortcuts" onClick={onHelp}>
            <kbd>?</kbd>
          </button>
          <button type="button" class="icon" aria-label="Switch between light and dark" onClick={onTheme}>
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.5" />
              <path d="M8 1.8a6.2 6.2 0 0 1 0 12.4z" fill="currentColor" />
            </svg>
          </button>
        </div>
      </div>
    </header>
  );
}
