/** Stable codes of what a user can act on; each is explained in docs/problems.md and fixes the exit code. */
export const problemCodes = {
  USAGE: 2,
  CONFIG_INVALID: 2,
  CONFIG_NOT_FOUND: 2,
  MAPPING_INVALID: 2,
  SECRET_MISSING: 2,
  OUTPUT_NOT_WRITABLE: 2,
  RUN_LOG_INVALID: 2,
  RECORDING_INVALID: 2,
  REPORT_PAGE_MISSING: 2,
  PORT_IN_USE: 2,
  MAPPING_FAILED: 3,
  TARGET_UNREACHABLE: 3,
  TARGET_TLS: 3,
  TARGET_TIMEOUT: 3,
  TARGET_CONNECTION_LOST: 3,
  TARGET_NOT_HTTP: 3,
  TARGET_ANSWER_TOO_LARGE: 3,
  TARGET_NOT_SCIM: 3,
  TARGET_REFUSES_TOKEN: 3,
  TARGET_FAILING: 3,
  OAUTH_FAILED: 3,
  MAILBOX_UNREACHABLE: 3,
  MAIL_MISSING: 3,
  MAIL_UNREADABLE: 3,
  LINK_UNCLEAR: 3,
  LINK_REFUSED: 3,
  ADMINISTRATION_FAILED: 3,
  NOBODY_ANSWERED: 3,
  INTERRUPTED: 130,
} as const;

export type ProblemCode = keyof typeof problemCodes;

/** The three parts of every message that a user reads. No secret may stand in any of them. */
export type ProblemText = {
  /** One sentence with the value that was met. */
  readonly happened: string;
  readonly expected: string;
  /** What to do now; a command where one exists. */
  readonly next: string;
};

/** What a user can act on. Anything else thrown is a fault of ours. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly text: ProblemText;

  constructor(code: ProblemCode, text: ProblemText, options?: ErrorOptions) {
    super(text.happened, options);
    this.name = 'Problem';
    this.code = code;
    this.text = text;
  }

  get exitCode(): number {
    return problemCodes[this.code];
  }
}
