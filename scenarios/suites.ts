import { type IdpFamily, idpFamilies, nameOfIdp } from './requirements/idp/family.ts';
import type { Scenario } from './scenario.ts';
import type { Tag } from './tag.ts';

export type SuiteName = Scenario['suite'] | Tag;

/** What `--suite` and `--only` take: two suites, which part the scenarios, and tags, which gather some of them. */
export type SuiteFacts = {
  readonly name: SuiteName;
  readonly kind: 'suite' | 'tag';
  /** What it tries. */
  readonly about: string;
  /** Whom it serves. */
  readonly serves: string;
};

export const suites: readonly SuiteFacts[] = [
  {
    name: 'smoke',
    kind: 'tag',
    about: 'whether anything works: discovery, create, read, find, change, deactivate, delete',
    serves: 'a first look, and after each deployment',
  },
  {
    name: 'lifecycle',
    kind: 'suite',
    about: 'the stories of joiners, movers and leavers, with their mail, as each identity provider tells them',
    serves: 'rehearsals before customers connect',
  },
  {
    name: 'cycles',
    kind: 'suite',
    about: 'whole provisioning cycles of each identity provider, with lost answers, throttling and outages on the way',
    serves: 'teams who must know that nobody is lost or doubled when something fails',
  },
  {
    name: 'conformance',
    kind: 'suite',
    about: 'what the RFCs ask for, request by request, and what must hold in every answer',
    serves: 'vendors, before they ask for a listing in a gallery',
  },
  ...idpFamilies.map(suiteOf),
  {
    name: 'security',
    kind: 'tag',
    about: 'tokens, secrets in answers, read-only fields, literals that look like injections',
    serves: 'a security review',
  },
  {
    name: 'i18n',
    kind: 'tag',
    about: 'names in every script, right to left, emoji, apostrophes',
    serves: 'customers abroad',
  },
  {
    name: 'concurrency',
    kind: 'tag',
    about: 'requests at the same moment: one create wins, no change is lost',
    serves: 'services behind several instances',
  },
  {
    name: 'load',
    kind: 'tag',
    about: 'many requests; played only where it is asked for by name',
    serves: 'a service that may be put under load',
  },
];

function suiteOf(family: IdpFamily): SuiteFacts {
  const name = nameOfIdp[family];
  return {
    name: family,
    kind: 'suite',
    about: `what ${name} asks beyond the RFC, and its own requests, answers and moods in whole flows`,
    serves: `vendors who want to be listed by ${name}, or whose customers use it`,
  };
}
