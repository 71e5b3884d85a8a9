import { claimsInWords } from '../claims-in-words.ts';
import type { Claim, Release, ResultKey, RunEvent } from '../run-log/event.ts';
import { nameOf } from '../run-log/status.ts';
import { grouped, plural } from '../wording.ts';

type Entry = { readonly claim: Claim; readonly target: string; readonly how?: Release; readonly reason?: string };

/** What a run sent, received and created, and what it left. */
export class Usage {
  #requests = 0;
  #mails = 0;
  readonly #claims = new Map<string, Entry>();

  take(event: RunEvent): void {
    if (event.type === 'exchange') this.#requests += 1;
    if (event.type === 'mail') this.#mails += 1;
    if (event.type === 'claimed') {
      const name = claimName(event.key, event.claim);
      const known = this.#claims.get(name);
      this.#claims.set(name, { ...known, target: event.key.target, claim: { ...known?.claim, ...event.claim } });
    }
    if (event.type === 'released') {
      const name = claimName(event.key, event.claim);
      const claim = { ...this.#claims.get(name)?.claim, ...event.claim };
      const { how, reason } = event;
      this.#claims.set(name, { target: event.key.target, claim, how, ...(reason === undefined ? {} : { reason }) });
    }
  }

  /** `2,214 requests, 171 mails. 190 people created, 190 removed.` */
  text(): string {
    const traffic = `${plural(this.#requests, 'request')}, ${plural(this.#mails, 'mail')}.`;
    return [
      traffic,
      ...this.#created('User', 'person', 'people'),
      ...this.#created('Group', 'group', 'groups'),
      ...this.#created('resource', 'other resource', 'other resources'),
    ].join(' ');
  }

  /** What is still there, by target: `8 people and 1 group`. */
  left(): readonly { readonly target: string; readonly what: string; readonly count: number }[] {
    const open = [...this.#claims.values()].filter((entry) => stays(entry.how) && !isInUse(entry));
    return [...new Set(open.map(({ target }) => target))].map((target) => {
      const own = open.filter((entry) => entry.target === target);
      return { target, what: claimsInWords(own.map(({ claim }) => claim)), count: own.length };
    });
  }

  /** Targets that work with a token of this run now, since the one of their configuration ended on the way. */
  renewed(): readonly string[] {
    return [...new Set([...this.#claims.values()].filter(isInUse).map(({ target }) => target))];
  }

  /** What was gone and never had an id was never created. */
  #created(type: Claim['type'], one: string, many: string): string[] {
    const hows = [...this.#claims.values()].flatMap(({ claim, how }) =>
      claim.type !== type || (how === 'gone' && claim.resourceId === undefined) ? [] : [how],
    );
    if (hows.length === 0) return [];
    const removed = hows.filter((how) => how === 'removed' || how === 'gone').length;
    const deactivated = hows.filter((how) => how === 'deactivated').length;
    const left = hows.filter(stays).length;
    const parts = [
      `${plural(hows.length, one, many)} created`,
      ...(removed > 0 ? [`${grouped(removed)} removed`] : []),
      ...(deactivated > 0 ? [`${grouped(deactivated)} left as deactivated`] : []),
      ...(left > 0 ? [`${grouped(left)} still there`] : []),
    ];
    return [`${parts.join(', ')}.`];
  }
}

const stays = (how: Release | undefined): boolean => how === undefined || how === 'kept' || how === 'failed';

/** Kept on purpose: without it the target would have no working token. */
const isInUse = ({ claim, how, reason }: Entry): boolean =>
  claim.type === 'token' && how === 'kept' && reason !== '--keep';

const claimName = (key: ResultKey, { type, by, value }: Claim): string => `${nameOf(key)} ${type} ${by} ${value}`;
