/**
 * The run log, `run.jsonl`: one JSON object a line, appended as it happens. Every report is a fold over these events and
 * nothing else. No secret is in it: redaction happens before an event is made. New members and new types of event may be
 * added; none changes its meaning within version 1. `schema.ts` holds the same shapes for what comes from a file.
 */
export const runLogSchemaName = 'scimulator/run-log/1';

export const statuses = ['pass', 'fail', 'warn', 'skip', 'error'] as const;
export type Status = (typeof statuses)[number];

/** Names one result of a run: unique by target, suite, idp, id. */
export type ResultKey = {
  readonly target: string;
  readonly suite: string;
  /** A dialect's id; null where the scenario speaks as no identity provider. */
  readonly idp: string | null;
  readonly id: string;
};

export type RecordedExchange = {
  readonly id: string;
  readonly by: 'idp' | 'harness' | 'person';
  /** ISO 8601 in UTC, as every `at`. */
  readonly at: string;
  readonly durationMs: number;
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: unknown;
    /** In place of a body that is too long: its beginning. */
    readonly text?: string;
    /** How much was left out. */
    readonly cutBytes?: number;
  };
  readonly response?: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    /** The parsed JSON; `text` stands in its place where the answer is not JSON, or is too long. */
    readonly body?: unknown;
    readonly text?: string;
    /** How much was left out. */
    readonly cutBytes?: number;
  };
  readonly failure?: { readonly code: string; readonly happened: string };
  /** A command that repeats the request; the token is `$SCIMULATOR_TOKEN`. Absent where its URL is too long. */
  readonly curl?: string;
};

export type RecordedMail = {
  readonly id: string;
  readonly at: string;
  readonly recipients: readonly string[];
  readonly from: string;
  readonly subject: string;
  readonly text?: string;
  readonly html?: string;
  /** Single-use tokens in them are redacted. */
  readonly links: readonly string[];
  /** From the act that caused it until it was seen. */
  readonly afterMs?: number;
};

export type RecordedDemand = {
  /** `ENTRA-24` */
  readonly id: string;
  /** Of dialects: `entra`. */
  readonly family: string;
  /** `required`: without it the integration breaks, or the listing is refused. */
  readonly weight: 'required' | 'recommended' | 'tolerated' | 'informative';
  /** Ids of the dialects that meet it; absent: each of the family. */
  readonly dialects?: readonly string[];
};

export type RecordedCheck = {
  readonly id: string;
  readonly title: string;
  readonly requirements: readonly string[];
  readonly status: Status;
  readonly expected?: string;
  readonly actual?: string;
  /** Why it is a warn, a skip or an error. */
  readonly reason?: string;
  /** One sentence: how to put it right. */
  readonly hint?: string;
  /** One sentence: what breaks, and at which identity provider. */
  readonly breaks?: string;
  /** Of a red one: identity providers that lean on what it tests, by their documentation: `Entra ID`. */
  readonly reliedOnBy?: readonly string[];
  /** What identity providers demand beyond the RFC, that it tests. */
  readonly demands?: readonly RecordedDemand[];
  /** Ids of exchanges and mails of the same scenario. */
  readonly exchanges: readonly string[];
  readonly mails: readonly string[];
  /** true: an observer, held against every exchange. */
  readonly observer?: boolean;
};

export type RecordedProvisioning = {
  readonly at: string;
  readonly intent: string;
  readonly action: string;
  readonly who?: string;
  readonly status: 'success' | 'failure' | 'retrying' | 'waiting';
  readonly code?: string;
  readonly reason?: string;
  /** Of what went wrong: what the identity provider would do now, in sentences. */
  readonly prognosis?: readonly string[];
  readonly answer?: number;
  readonly exchanges: readonly string[];
};

/** What the run is about to create, or has; enough for `cleanup` to find it again. */
export type Claim = {
  /** `resource`: of a type that the target itself defines, at `endpoint`. */
  readonly type: 'User' | 'Group' | 'resource' | 'token';
  /** The attribute that finds it (`userName`, `displayName`), and its value, which carries the marker. */
  readonly by: string;
  readonly value: string;
  /** The target's id, as soon as it is known. */
  readonly resourceId?: string;
  /** The name that it was given since. */
  readonly now?: string;
  /** Of a `resource`, below the base URL: `/Devices`. */
  readonly endpoint?: string;
};

export type Counts = Readonly<Record<Status, number>>;

export type FailOn = 'fail' | 'warn' | 'regression';

export type RecordedTarget = {
  readonly name: string;
  readonly baseUrl: string;
  /** The declared behaviour by name or in full. */
  readonly behaviour?: unknown;
  readonly allow: readonly string[];
  /** `MailHog at http://127.0.0.1:8025`. */
  readonly mail?: string;
  /** Our own provider. */
  readonly embedded: boolean;
};

/** `group` is the heading above the result in reports. */
export type PlannedResult = ResultKey & { readonly title: string; readonly group: string };

export type RecordedDialect = {
  readonly id: string;
  readonly title: string;
  readonly label: string;
  readonly family: string;
};

/** One step of a suite with which an identity provider accepts an integration, and which checks of this run show it. */
export type RecordedStep = {
  readonly id: string;
  readonly asks: string;
  readonly part?: string;
  readonly optional?: true;
  readonly playedBy?: readonly { readonly scenario: string; readonly checks: readonly string[] }[];
  /** Why nothing that is sent over SCIM shows it. */
  readonly notPlayed?: string;
};

export type RecordedAcceptance = {
  readonly id: string;
  /** Of dialects: `okta`. */
  readonly family: string;
  readonly title: string;
  readonly source: string;
  readonly steps: readonly RecordedStep[];
};

export type RunStarted = {
  readonly type: 'run-started';
  readonly schema: typeof runLogSchemaName;
  readonly at: string;
  readonly run: { readonly id: string; readonly marker: string; readonly seed: number; readonly version: string };
  readonly profile: string;
  readonly failOn: FailOn;
  readonly targets: readonly RecordedTarget[];
  /** Every result to come, in the order of the report. */
  readonly plan: readonly PlannedResult[];
  readonly dialects: readonly RecordedDialect[];
  /** Of the identity providers whose own suite is in the plan. */
  readonly acceptance?: readonly RecordedAcceptance[];
};

export type ScenarioFinished = {
  readonly type: 'scenario-finished';
  readonly at: string;
  readonly key: ResultKey;
  readonly status: Status;
  readonly reason?: string;
  /** `nameOf` the result whose failure is the cause of this skip. */
  readonly follows?: string;
  readonly durationMs: number;
};

export type RunFinished = {
  readonly type: 'run-finished';
  readonly at: string;
  readonly ended: 'finished' | 'interrupted' | 'broken-off';
  /** Why it was broken off, in a Problem's three parts. */
  readonly problem?: {
    readonly code: string;
    readonly happened: string;
    readonly expected: string;
    readonly next: string;
  };
  readonly summary: { readonly scenarios: Counts; readonly checks: Counts };
  readonly gate: { readonly passed: boolean; readonly failOn: FailOn };
  readonly exitCode: number;
  readonly durationMs: number;
  readonly cpuMs: number;
  readonly peakMemoryBytes: number;
};

type OfResult<Type extends string, Members> = {
  readonly type: Type;
  readonly at: string;
  readonly key: ResultKey;
} & Members;

/** What happened in one result. */
export type ResultEvent =
  | OfResult<'scenario-started', unknown>
  /** One sentence of the story, as a person would tell it. */
  | OfResult<'step', { readonly text: string }>
  | OfResult<'exchange', { readonly exchange: RecordedExchange }>
  | OfResult<'mail', { readonly mail: RecordedMail }>
  | OfResult<'check', { readonly check: RecordedCheck }>
  | OfResult<'provisioning', { readonly entry: RecordedProvisioning }>
  /** Told again with the target's id, as soon as it is known, and with each new name. */
  | OfResult<'claimed', { readonly claim: Claim }>
  /** `how`: what became of it; `kept` and `failed` need a reason. */
  | OfResult<'released', { readonly claim: Claim; readonly how: Release; readonly reason?: string }>
  /** What the scenario could not see on this target, or a refusal that it could live with. */
  | OfResult<'note', { readonly text: string }>
  | ScenarioFinished;

export type RunEvent = RunStarted | ResultEvent | RunFinished;

export type Release = 'removed' | 'deactivated' | 'gone' | 'kept' | 'failed';
