import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { arrange, type Group, inOrder, isOpenAtFirst } from './arrangement.ts';
import { Causes } from './causes.tsx';
import { curlOf } from './commands.ts';
import { copyText } from './copy.ts';
import { Ending } from './ending.tsx';
import { evidenceOf } from './evidence.ts';
import { Facts } from './facts.tsx';
import { entriesOf, select } from './filter.ts';
import { KeysDialog } from './keys-dialog.tsx';
import { evidenceId, goTo } from './links.tsx';
import { MatrixSection } from './matrix.tsx';
import { PageContext } from './page-context.ts';
import { PageFooter } from './page-footer.tsx';
import { Readiness } from './readiness.tsx';
import type { Report } from './report.ts';
import { Results } from './results.tsx';
import { TopBar } from './top-bar.tsx';
import { useKeys } from './use-keys.ts';
import { useTheme } from './use-theme.ts';
import { useView } from './use-view.ts';
import { Verdict } from './verdict.tsx';
import { isFiltered, type Standing, unfiltered } from './view.ts';

export function App({ report }: { readonly report: Report }): JSX.Element {
  const [view, change] = useView();
  const [said, setSaid] = useState('');
  const [toggledGroups, setToggled] = useState<ReadonlyMap<Standing, boolean>>(new Map());
  const dialog = useRef<HTMLDialogElement>(null);
  const switchTheme = useTheme(view, (theme) => change({ theme }));

  const entries = useMemo(() => entriesOf(report.run.results, report.causes, report.run.started), [report]);
  const groups = useMemo(() => arrange(select(entries, view)), [entries, view]);
  const isOpen = (group: Group) =>
    toggledGroups.get(group.standing) ?? (isFiltered(view) || isOpenAtFirst(group, groups));
  const current =
    entries.find(({ result }) => result.name === view.open) ?? inOrder(groups.filter(isOpen))[0] ?? inOrder(groups)[0];

  const say = (text: string) => {
    setSaid(text);
    setTimeout(() => setSaid(''), 1_600);
  };
  const walk = (by: 1 | -1) => {
    const seen = inOrder(groups.filter(isOpen));
    const at = seen.findIndex(({ result }) => result.name === current?.result.name);
    const next = seen[Math.max(0, Math.min(seen.length - 1, at + by))];
    if (!next) return;
    change({ open: next.result.name, at: undefined });
    requestAnimationFrame(() => document.querySelector('.row[aria-current]')?.scrollIntoView({ block: 'nearest' }));
  };
  const copyCurl = () => {
    const curl = current && curlOf(evidenceOf(current.result));
    if (curl === undefined) say('This result has no request to copy');
    else
      copyText(curl).then(
        () => say('Copied'),
        () => say('The browser refuses to copy: select the text'),
      );
  };
  const help = () => dialog.current?.showModal();
  useKeys({
    j: () => walk(1),
    k: () => walk(-1),
    '/': () => document.getElementById('q')?.focus(),
    f: () => change({ status: ['fail', 'error'] }),
    x: () => change(unfiltered(view)),
    c: copyCurl,
    t: switchTheme,
    '?': help,
  });
  useEffect(() => setToggled(new Map()), [isFiltered(view)]);
  // A link to a piece of evidence, opened as a page of its own.
  useEffect(() => {
    if (view.at) requestAnimationFrame(() => goTo(evidenceId(view.at ?? ''), 'instant'));
    else if (view.open) requestAnimationFrame(() => goTo('result', 'instant'));
  }, []);

  return (
    <PageContext.Provider value={{ report, entries, view, shown: current?.result.name, change, say }}>
      <a class="skip-link" href="#results">
        Go to the results
      </a>
      <TopBar onHelp={help} onTheme={switchTheme} />
      <main id="top" tabIndex={-1}>
        <Verdict />
        <Ending />
        <Readiness />
        <div class={report.causes.length > 0 ? 'two' : 'two flat'}>
          <Causes />
          <Facts />
        </div>
        <MatrixSection />
        <Results
          groups={groups}
          current={current}
          isOpen={isOpen}
          onToggle={(group, open) =>
            open !== isOpen(group) && setToggled(new Map(toggledGroups).set(group.standing, open))
          }
          onWalk={walk}
        />
        <PageFooter />
      </main>
      <KeysDialog dialog={dialog} />
      <div class={said ? 'toast on' : 'toast'} role="status">
        {said}
      </div>
    </PageContext.Provider>
  );
}
