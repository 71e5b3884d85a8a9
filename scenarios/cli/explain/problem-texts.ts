import type { ProblemCode } from '../../../target-adapter/problem.ts';

/** What a code means whatever the single case, and what helps. */
export type ProblemText = { readonly means: string; readonly next: readonly string[] };

export const problemTexts: Readonly<Record<ProblemCode, ProblemText>> = {
  USAGE: {
    means: 'The command line is not understood, or its filters leave nothing over. Nothing was sent.',
    next: ['scimulator COMMAND --help shows flags and examples; scimulator list shows every id.'],
  },
  CONFIG_INVALID: {
    means: 'The configuration file, or a module that it names, is not as it must be. Nothing was sent.',
    next: ['Every fault is told at once, with line and column and the nearest valid name: mend them in any order.'],
  },
  CONFIG_NOT_FOUND: {
    means: 'A target or a file was named, and there is no configuration file that has it.',
    next: ['Run in the folder of scimulator.config.yaml, name it with --config, or give a URL as --target.'],
  },
  MAPPING_INVALID: {
    means:
      'An expression of an attribute mapping is wrong: its language has no such word, name or form. Nothing was sent.',
    next: [
      'The caret stands below the place; docs/mappings.md lists every function, and what is refused and why.',
      'scimulator map --expression TEXT tries one expression on one person.',
    ],
  },
  SECRET_MISSING: {
    means:
      'A secret that the configuration names is not there: the environment variable is not set, or the file is missing or empty.',
    next: ['Set the variable that the message names, or write the secret to a file and name that.'],
  },
  OUTPUT_NOT_WRITABLE: {
    means:
      'The run log or a report cannot be written. Without a run log nothing is created in a target, since it names everything that must be removed again.',
    next: ['Make room, or name another folder with --out.'],
  },
  RUN_LOG_INVALID: {
    means: 'The file is no run log, was damaged, or comes from a newer version.',
    next: ['Name the run.jsonl of a run; .scimulator/latest is the newest.'],
  },
  RECORDING_INVALID: {
    means: 'The file is neither a HAR file nor a run log, or an entry of it is broken.',
    next: [
      'Save it again from the tool that recorded it, with the bodies of requests and answers; --base-url says where SCIM begins.',
    ],
  },
  REPORT_PAGE_MISSING: {
    means: 'The page of the HTML report is not built.',
    next: ['In a checkout: npm run build. In an installed package it is there; install it again.'],
  },
  PORT_IN_USE: {
    means: 'A port that one of our own servers should listen at is taken, or not ours to take.',
    next: ['End the program that listens there, or choose another port; 0 takes any that is free.'],
  },
  MAPPING_FAILED: {
    means:
      'An expression of an attribute mapping has no value for one person: they are not provisioned now, as at the identity provider.',
    next: [
      'Mend the expression, so that it has a value for everybody; scimulator map --set NAME=VALUE tries it on such a person.',
    ],
  },
  TARGET_UNREACHABLE: {
    means: 'No connection to the target: its name is unknown to DNS, or nothing listens at its address.',
    next: ['Check the base URL, the VPN and the proxy; curl the address from this machine.'],
  },
  TARGET_TLS: {
    means:
      'The certificate of the target is not trusted: expired, for another name, or from an authority that is not known here.',
    next: ['Mend the certificate; for an authority of your own name it under tls.ca.'],
  },
  TARGET_TIMEOUT: {
    means: 'The target took the connection, and no whole answer came in time.',
    next: ['Look at its log for this moment; timeoutSeconds gives it more time.'],
  },
  TARGET_CONNECTION_LOST: {
    means: 'The connection broke before the answer was whole.',
    next: ['Look at the log of the target and of what stands before it: a crash, a gateway with a shorter limit.'],
  },
  TARGET_NOT_HTTP: {
    means: 'What answers at the address does not speak HTTP, or sends a status line after which no answer can come.',
    next: [
      'Check the port, and whether it is http or https.',
      'Where a status is named: see what sends it, the target or a proxy before it.',
    ],
  },
  TARGET_ANSWER_TOO_LARGE: {
    means: 'An answer was larger than maxBytes, packed or unpacked; it was not read to its end.',
    next: ['Ask why it is so large; maxBytes raises the limit.'],
  },
  TARGET_NOT_SCIM: {
    means:
      'The target answers, but not as SCIM: HTML, a redirect, 404 at /Users, an empty body, what cannot be unpacked.',
    next: [
      'The base URL ends before /Users, often in /scim/v2. A log-in page means that a gateway wants a header: headers.',
    ],
  },
  TARGET_REFUSES_TOKEN: {
    means: 'The target refuses the credential for GET /Users, so nothing can be tried.',
    next: ['Make a new token in the target and set it where the message says that it came from.'],
  },
  TARGET_FAILING: {
    means: 'The target, or its gateway, answers 502, 503 or 504 again and again.',
    next: ['Wait until it is well, then run again.'],
  },
  OAUTH_FAILED: {
    means: 'The token endpoint gave no access token for the client credentials.',
    next: ['Check tokenUrl, clientId, clientSecret, scope and clientAuthentication.'],
  },
  MAILBOX_UNREACHABLE: {
    means: 'MailHog or Mailpit does not answer at its address, or something else does.',
    next: [
      'Start it, or check mail.mailhog or mail.mailpit: it is the address of its page, such as http://127.0.0.1:8025.',
    ],
  },
  MAIL_MISSING: {
    means: 'No mail came to the address within mail.timeoutSeconds.',
    next: ['Check that the target sends to this mailbox while it is tested; the message names what came for others.'],
  },
  MAIL_UNREADABLE: {
    means: 'A mail came and cannot be read as one, or there are more than can be read.',
    next: ['Look at it in the page of the mailbox, and empty that where it is full.'],
  },
  LINK_UNCLEAR: {
    means: 'A mail has several links, and which of them verifies or accepts is not plain.',
    next: ['Say what it looks like with mail.linkPattern.'],
  },
  LINK_REFUSED: {
    means:
      'A link in a mail leads neither to the target nor to an origin that the configuration lists, so it was not followed.',
    next: ['Add its origin to mail.linkOrigins, if it is yours.'],
  },
  ADMINISTRATION_FAILED: {
    means: "A call to the target's own administration failed: over HTTP, in your module, or by hand.",
    next: ['The message names the call and the answer; try it by hand.'],
  },
  NOBODY_ANSWERED: {
    means:
      'A person was asked to do something in the target and did not answer in time, or there is no terminal to ask at.',
    next: ['Run it in a terminal and answer, or describe the calls under administration.http.'],
  },
  INTERRUPTED: {
    means: 'The run was interrupted.',
    next: ['What it created was removed; scimulator cleanup RUN.jsonl removes what was not.'],
  },
};
