import type { RecordedExchange, Status } from '../../reports/run-log/event.ts';
import { worst } from '../../reports/run-log/status.ts';
import type { AnsweredExchange, Exchange } from '../../target-adapter/scim/exchange.ts';
import type { Judgement } from '../check.ts';
import type { Discovery } from '../discovery.ts';
import type { Observer } from '../observer.ts';
import { type Profile, weigh } from '../requirements/weigh.ts';
import type { Entry } from './entry.ts';
import { adviceOf } from './judge.ts';
import type { ScenarioEnd } from './scenario-end.ts';

/** Holds observers against the exchanges of all results on one target. */
export type Observation = {
  /** `recorded`: as the run log has it, redacted. */
  see(exchange: Exchange, recorded: RecordedExchange, clean: (text: string) => string): void;
  /** Tells what an observer saw: each different finding once, with its exchange. */
  tell(observer: Observer, emit: (entry: Entry) => void): ScenarioEnd;
};

type Finding = { readonly judgement: Judgement; readonly recorded: RecordedExchange; times: number };
type Sight = { judged: number; readonly findings: Map<string, Finding> };

/** Different findings of one observer: more of them say nothing new. */
const findingsAtMost = 5;

export function createObservation(
  observers: readonly Observer[],
  { discovery, profile }: { readonly discovery: Discovery; readonly profile: Profile },
): Observation {
  const known = { discovery };
  const sights = new Map<Observer, Sight>(
    observers.map((observer) => [observer, { judged: 0, findings: new Map<string, Finding>() }]),
  );

  return {
    see(exchange, recorded, clean) {
      if (!isAnswered(exchange) || exchange.by === 'person') return;
      for (const [observer, sight] of sights) {
        if (!observer.when(exchange, known)) continue;
        const judgement = cleaned(observer.judge(exchange, known), clean);
        sight.judged += 1;
        const name = findingName(judgement);
        const finding = sight.findings.get(name);
        if (finding !== undefined) finding.times += 1;
        else if (sight.findings.size < findingsAtMost) sight.findings.set(name, { judgement, recorded, times: 1 });
      }
    },

    tell(observer, emit) {
      const { judged, findings } = sights.get(observer) ?? { judged: 0, findings: new Map<string, Finding>() };
      if (judged === 0) return { status: 'skip', reason: 'no exchange of this run shows it', stopped: false };
      emit({ type: 'step', text: `${judged} of the exchanges of this run show it.` });
      // A pass beside a finding is no news.
      const told = [...findings.values()].filter(({ judgement }) => findings.size === 1 || judgement.kind !== 'pass');
      const statuses = told.map((finding, index): Status => tellOne(observer, finding, `o${index + 1}`, emit));
      const first = told[statuses.indexOf(worst(statuses))]?.judgement;
      const reason = first === undefined ? undefined : 'actual' in first ? first.actual : reasonIn(first);
      return { status: worst(statuses), stopped: false, ...(reason === undefined ? {} : { reason }) };
    },
  };

  function tellOne(
    observer: Observer,
    { judgement, recorded, times }: Finding,
    exchangeId: string,
    emit: (entry: Entry) => void,
  ): Status {
    const { id, title, requirements } = observer;
    const status = weigh(judgement, requirements, profile);
    emit({ type: 'exchange', exchange: { ...recorded, id: exchangeId } });
    if (judgement.kind !== 'pass' && times > 1) emit({ type: 'step', text: `${times} exchanges are like this one.` });
    const found = 'actual' in judgement ? { expected: judgement.expected, actual: judgement.actual } : {};
    const reason = reasonIn(judgement);
    emit({
      type: 'check',
      check: {
        id,
        title,
        requirements,
        status,
        ...found,
        ...(reason === undefined ? {} : { reason }),
        ...(status === 'fail' || status === 'warn' ? adviceOf(observer) : {}),
        observer: true,
        exchanges: [exchangeId],
        mails: [],
      },
    });
    return status;
  }
}

const isAnswered = (exchange: Exchange): exchange is AnsweredExchange => exchange.response !== undefined;

const reasonIn = (judgement: Judgement): string | undefined => ('reason' in judgement ? judgement.reason : undefined);

/** Two findings are one where they differ in numbers, ids and quoted values only. */
function findingName(judgement: Judgement): string {
  const said = 'actual' in judgement ? judgement.actual : (reasonIn(judgement) ?? '');
  return `${judgement.kind} ${said.replaceAll(/“[^”]*”|\d+|\/(Users|Groups)\/\S+/g, '#')}`;
}

function cleaned(judgement: Judgement, clean: (text: string) => string): Judgement {
  switch (judgement.kind) {
    case 'pass':
      return judgement;
    case 'fail':
      return { ...judgement, expected: clean(judgement.expected), actual: clean(judgement.actual) };
    case 'warn':
      return {
        ...judgement,
        expected: clean(judgement.expected),
        actual: clean(judgement.actual),
        reason: clean(judgement.reason),
      };
    case 'skip':
    case 'error':
      return { ...judgement, reason: clean(judgement.reason) };
  }
}
