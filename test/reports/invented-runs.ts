import type { RecordedCheck, RunEvent, Status } from '../../reports/run-log/event.ts';
import {
  aCheck,
  aClaim,
  aMail,
  anExchange,
  aProvisioningEntry,
  aResult,
  aRun,
  embedded,
  entra,
  generic,
  okta,
  type ToldResult,
} from './build.ts';

type Cell = { readonly status: Status; readonly durationMs?: number } & Partial<
  Omit<ToldResult, 'key' | 'title' | 'group'>
>;

const pass: Cell = { status: 'pass' };
const skip = (reason: string, follows?: string): Cell => ({
  status: 'skip',
  durationMs: 0,
  reason,
  ...(follows && { follows }),
});
const red = (check: Partial<RecordedCheck>): Cell => ({
  status: check.status ?? 'fail',
  reason: check.actual ?? check.reason ?? '',
  checks: [aCheck(), aCheck({ status: 'fail', requirements: ['declared/email-verification'], ...check })],
});

const emailChange = 'E-mail change';
const addAndReassign = 'Add and reassign';
const deactivate = 'Deactivate and delete';

const twoMails = (actual: string): Cell => ({
  ...red({
    id: 'verification-mail',
    title: 'One change of address sends one verification mail, to the new address',
    expected: '1 mail with a link at ada.new.r7f3k2.2@example.org',
    actual,
    breaks: 'Two mails; the first link is dead, the second leaves the log-in name as it was.',
    hint: 'Apply all operations to a copy of the person, then start one verification.',
    exchanges: ['x2'],
    mails: ['m1', 'm2'],
  }),
  steps: [
    'The administrator assigns Åda Berg to the application.',
    'The administrator changes the e-mail address of Åda Berg to ada.new.r7f3k2.2@example.org.',
    'Scimulator waits for mail at the new address.',
    'Åda Berg follows the link.',
  ],
  exchanges: [
    anExchange(),
    anExchange({
      id: 'x2',
      durationMs: 88,
      request: {
        method: 'PATCH',
        url: 'https://staging.example.com/scim/v2/Users/2819c223',
        headers: { authorization: 'redacted', 'content-type': 'application/scim+json' },
        body: {
          schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
          Operations: [
            { op: 'Replace', path: 'emails[type eq "work"].value', value: 'ada.new.r7f3k2.2@example.org' },
            { op: 'Replace', path: 'userName', value: 'ada.new.r7f3k2.2@example.org' },
          ],
        },
      },
    }),
    anExchange({
      id: 'x3',
      by: 'person',
      request: { method: 'GET', url: 'https://app.example.com/verify?token=redacted', headers: {} },
      response: { status: 410, headers: { 'content-type': 'text/html' }, text: '<h1>This link is dead</h1>' },
    }),
  ],
  mails: [aMail(), aMail({ id: 'm2', subject: 'Confirm your new address again', afterMs: 420 })],
  entries: [
    aProvisioningEntry(),
    aProvisioningEntry({ intent: 'update', action: 'update', exchanges: ['x2'], answer: 200 }),
  ],
  claims: [aClaim({ resourceId: '2819c223' })],
  how: 'deactivated',
  notes: ['What a GET shows while the address is pending was not looked at: the target does not declare it.'],
});

const taken = red({
  id: 'taken-address-is-refused',
  title: 'An address that somebody else has is refused with 409 uniqueness',
  requirements: ['RFC7644-3.5.2-20'],
  expected: '409 with scimType uniqueness',
  actual: '200 in place of 409',
  breaks: 'Two people can end up with the same log-in name.',
  hint: 'Answer 409 with scimType uniqueness, as PUT does.',
});

const stillIn: Cell = red({
  id: 'deactivated-cannot-log-in',
  title: 'A deactivated person cannot log in',
  requirements: ['RFC7644-3.5.2-10'],
  expected: 'the person cannot log in',
  actual: '200, yet the person can still log in',
  breaks: 'People blocked or unassigned in Entra ID can still log in.',
  hint: 'Read "True" and "False" as booleans, or refuse them with 400 invalidValue.',
});

const neverDeletes = skip('Okta never deletes people');

const { response: _none, ...asked } = anExchange();
const unanswered = { ...asked, failure: { code: 'TARGET_TIMEOUT', happened: 'no answer to POST /Users within 30 s' } };

type Row = readonly [id: string, title: string, group: string, entra: Cell, okta: Cell, generic: Cell];

const rows: readonly Row[] = [
  [
    'connection-test',
    'The connection test passes with the right token and fails with a wrong one',
    'Connection and profile',
    { ...pass, durationMs: 511 },
    { ...pass, durationMs: 334 },
    { ...pass, durationMs: 584 },
  ],
  [
    'create-and-read',
    'A new person is created and reads back as sent',
    'Connection and profile',
    { ...pass, exchanges: [anExchange()], checks: [aCheck()], claims: [aClaim()] },
    pass,
    pass,
  ],
  [
    'email-change-verified',
    'A changed e-mail address is verified at the new address',
    emailChange,
    { ...twoMails('2 verification mails, the first link is dead'), durationMs: 1_400 },
    { ...pass, durationMs: 1_100 },
    { ...pass, durationMs: 876 },
  ],
  [
    'email-change-unverified',
    'Without verification the old address stays in force',
    emailChange,
    twoMails('2 verification mails, the first link is dead'),
    pass,
    pass,
  ],
  [
    'email-link-twice',
    'A verification link works once',
    emailChange,
    skip('not judged, because email-change-verified failed', 'staging/lifecycle/entra/email-change-verified'),
    pass,
    pass,
  ],
  ['email-address-taken', 'An address that somebody else has is refused', emailChange, taken, pass, taken],
  [
    'add-duplicate-deleted',
    'Adding a deleted person revives the old account',
    addAndReassign,
    pass,
    neverDeletes,
    pass,
  ],
  [
    'seats-exhausted',
    'Without a free seat nothing is half-created',
    addAndReassign,
    pass,
    {
      status: 'warn',
      durationMs: 487,
      reason: '403 without a detail that Okta could show',
      checks: [
        aCheck({
          id: 'seats-detail',
          status: 'warn',
          expected: 'a detail',
          actual: '403 without a detail that Okta could show',
          reason: 'Okta recommends it',
        }),
      ],
    },
    pass,
  ],
  ['deactivate', 'A deactivated person cannot log in', deactivate, { ...stillIn, durationMs: 686 }, pass, pass],
  [
    'reactivate',
    'A reactivated person finds everything as it was',
    deactivate,
    skip('not judged, because deactivate failed', 'staging/lifecycle/entra/deactivate'),
    pass,
    pass,
  ],
  [
    'support-removes',
    'Only support removes a person entirely',
    deactivate,
    skip('administration.http has no removePerson call'),
    skip('administration.http has no removePerson call'),
    skip('administration.http has no removePerson call'),
  ],
  [
    'token-revoke-mid-cycle',
    'A token revoked in mid-cycle loses and doubles nothing',
    'Token',
    pass,
    pass,
    { status: 'error', durationMs: 30_000, reason: 'no answer to POST /Users within 30 s', exchanges: [unanswered] },
  ],
  [
    'groups-endpoint',
    'A pushed group keeps its members and its name',
    'Groups',
    skip('the target has no /Groups'),
    skip('the target has no /Groups'),
    skip('the target has no /Groups'),
  ],
];

const probes: readonly (readonly [id: string, title: string, group: string, cell: Cell])[] = [
  ['auth-wrong-token', 'A wrong token is refused with 401', 'Authentication', pass],
  ['filter-eq', 'eq finds one person', 'Filter', pass],
  [
    'filter-ordering',
    'gt compares strings',
    'Filter',
    { status: 'warn', durationMs: 124, reason: 'refused with 400 invalidFilter' },
  ],
  ['patch-taken', 'PATCH refuses a userName that somebody else has', 'PATCH', { ...taken, durationMs: 73 }],
  [
    'error-status',
    'Error bodies hold status as a string',
    'Errors',
    red({
      id: 'error-status',
      title: 'Error bodies hold status as a string',
      requirements: ['RFC7644-3.12-03'],
      expected: '"status": "404"',
      actual: '"status": 404',
      hint: 'Write "status": "404".',
      observer: true,
    }),
  ],
];

/** A run against `staging` in three dialects with every kind of verdict: not ready for Entra ID, Okta can start. */
export const stagingRun = (): RunEvent[] => aRun({ results: stagingResults() });

export function stagingResults(): ToldResult[] {
  const stories = rows.flatMap(([id, title, group, ...cells]) =>
    [entra, okta, generic].flatMap((dialect, index) => {
      const cell = cells[index];
      return cell
        ? aResult({ ...cell, key: { target: 'staging', suite: 'lifecycle', idp: dialect.id, id }, title, group })
        : [];
    }),
  );
  const rfc = probes.map(([id, title, group, cell]) =>
    aResult({ ...cell, key: { target: 'staging', suite: 'conformance', idp: null, id }, title, group }),
  );
  return [...stories, ...rfc];
}

/** The embedded provider as two targets: green, with skips. */
export function embeddedRun(): RunEvent[] {
  const atOnce = skip('rfc changes an address at once, so there is nothing to verify');
  const results = rows.flatMap(([id, title, group]) =>
    ['calendly', 'rfc'].flatMap((target) =>
      [entra, okta, generic].map(({ id: idp }) => {
        const cell =
          target === 'rfc' && group === emailChange
            ? atOnce
            : id === 'add-duplicate-deleted' && idp === okta.id
              ? neverDeletes
              : pass;
        return aResult({
          ...cell,
          durationMs: cell.durationMs ?? 50,
          key: { target, suite: 'lifecycle', idp, id },
          title,
          group,
          ...(cell.status === 'pass' && {
            claims: [aClaim({ value: `${idp}.${id}@example.org` })],
            exchanges: [anExchange()],
          }),
        });
      }),
    ),
  );
  return aRun({
    results,
    started: {
      run: { id: 'k2p9d4', marker: 'k2p9d4', seed: 8613, version: '0.1.0' },
      targets: [embedded('calendly'), embedded('rfc')],
    },
  });
}
