import type { ComponentChildren, JSX } from 'preact';
import { usePage } from './page-context.ts';
import { formatView, type View, wholeView } from './view.ts';

type Linked = {
  readonly class?: string;
  readonly current?: 'true';
  readonly children: ComponentChildren;
};

/** To the list, filtered so and not otherwise. */
export function FilterLink({ to, children, ...rest }: Linked & { readonly to: Partial<View> }): JSX.Element {
  const { view } = usePage();
  const href = formatView({ ...wholeView, theme: view.theme, ...to });
  return (
    <a {...rest} href={href} onClick={() => requestAnimationFrame(() => goTo('results'))}>
      {children}
    </a>
  );
}

/** To one result; filters stay. */
export function ResultLink({ name, current, children, ...rest }: Linked & { readonly name: string }): JSX.Element {
  const { view } = usePage();
  return (
    <a {...rest} href={formatView({ ...view, open: name, at: undefined })} aria-current={current}>
      {children}
    </a>
  );
}

/** To a piece of evidence in the result that is open: `x5`, `m1`, `check:create/location`. */
export function EvidenceLink({ at, children, ...rest }: Linked & { readonly at: string }): JSX.Element {
  const { view, shown } = usePage();
  return (
    <a
      {...rest}
      href={formatView({ ...view, open: shown, at })}
      onClick={() => requestAnimationFrame(() => goTo(evidenceId(at)))}
    >
      {children}
    </a>
  );
}

export const evidenceId = (at: string): string => `at-${at}`;

export function goTo(id: string, behavior: ScrollBehavior = 'auto'): void {
  const element = document.getElementById(id);
  if (!element) return;
  if (element instanceof HTMLDetailsElement) element.open = true;
  element.scrollIntoView({ behavior });
  element.focus({ preventScroll: true });
}
