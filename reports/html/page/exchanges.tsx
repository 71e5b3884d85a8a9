import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { RecordedExchange } from '../../run-log/event.ts';
import type { Result } from '../../run-log/run.ts';
import { plural } from '../../wording.ts';
import { checksOn, type Numbered } from './evidence.ts';
import { ExchangeView } from './exchange-view.tsx';
import { usePage } from './page-context.ts';

const page = 100;

type Seen = { readonly exchanges: readonly Numbered<RecordedExchange>[]; readonly result: Result };

/** All of them, in order; of very many the first, and those that a red check or the address points at. */
export function Exchanges({ exchanges, result }: Seen): JSX.Element | null {
  const { view, report } = usePage();
  const [limit, setLimit] = useState(page);
  if (exchanges.length === 0) return null;
  const pointed = pointedAt(result);
  const baseUrl = report.run.started.targets.find(({ name }) => name === result.key.target)?.baseUrl;
  const drawn = exchanges.filter(({ id, number }) => number <= limit || id === view.at || pointed.has(id));
  return (
    <section class="part" aria-labelledby="exchanges-title">
      <h4 id="exchanges-title">
        Exchanges <span>tokens and links are redacted where they were recorded</span>
      </h4>
      {drawn.map((exchange) => (
        <ExchangeView
          key={exchange.id}
          exchange={exchange}
          baseUrl={baseUrl}
          checks={checksOn(exchange.id, result.moments)}
          atFirst={view.at === exchange.id || (pointed.size <= 3 && pointed.has(exchange.id)) ? 'open' : 'closed'}
        />
      ))}
      {drawn.length < exchanges.length && (
        <button type="button" class="more" onClick={() => setLimit(limit + 5 * page)}>
          Show {plural(Math.min(exchanges.length - drawn.length, 5 * page), 'more exchange')} of {exchanges.length}
        </button>
      )}
    </section>
  );
}

/** Ids of the evidence of red checks. */
const pointedAt = ({ moments }: Result): ReadonlySet<string> =>
  new Set(
    moments.flatMap((moment) =>
      moment.kind === 'check' && (moment.check.status === 'fail' || moment.check.status === 'warn')
        ? moment.check.exchanges
        : [],
    ),
  );
