import { setTimeout as delay } from 'node:timers/promises';
import { embedded } from '../../../../target-adapter/behaviour.ts';
import type { OutgoingMail } from '../../../../target-adapter/provider/mail/compose.ts';
import { correctPolicies } from '../../../../target-adapter/provider/policies.ts';
import type { Around } from '../served-target.ts';
import type { Variant } from '../variant.ts';

const { calendly } = embedded;
const change = ['email-change-verified', 'email-change-repeated', 'email-change-corrected', 'email-link-twice'];
const isVerification = ({ text }: OutgoingMail): boolean => /\/verify\?/.test(text);
const linkIn = ({ text }: OutgoingMail): string => /https?:\S+/.exec(text)?.[0] ?? '';
const originOf = (mail: OutgoingMail): string =>
  linkIn(mail) === '' ? 'http://127.0.0.1' : new URL(linkIn(mail)).origin;

/** The mail as it was, then others. */
const along =
  (others: (mail: OutgoingMail) => readonly OutgoingMail[]) =>
  async (mail: OutgoingMail, deliver: (mail: OutgoingMail) => Promise<void>): Promise<void> => {
    for (const each of [mail, ...others(mail)]) await deliver(each);
  };

/** A page before the act: GET shows it, and something else has to happen. */
const page =
  (html: (path: string) => string): Around =>
  async (request, next) => {
    if (!/^\/(verify|accept)$/.test(request.path)) return next();
    if (request.method === 'POST') return next({ ...request, method: 'GET' });
    const text = html(`${request.path}?${request.query}`);
    return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, text };
  };

let serial = 0;
const another = (mail: OutgoingMail, change: Partial<OutgoingMail>): OutgoingMail => {
  serial += 1;
  return { ...mail, messageId: `<other-${serial}@provider.example>`, ...change };
};

/** Legal ways to write to people: the same whatever identity provider asks, so each is quickly played in one dialect. */
export const mails: readonly Variant[] = [
  {
    title: 'sends a notice to the old address, with links to log in and to take the change back',
    idp: ['entra'],
    behaviour: calendly,
    serve: {
      policies: {
        ...correctPolicies,
        address: {
          ...correctPolicies.address,
          noticeTo: ({ oldAddress }) => (oldAddress === undefined ? [] : [oldAddress]),
        },
      },
      carry: async (mail, deliver) =>
        deliver(
          linkIn(mail) === ''
            ? another(mail, {
                text: `${mail.text}\nLog in: http://127.0.0.1/login\nCancel the change: http://127.0.0.1/email/cancel?token=k3u7d9q2m5x8v1b4`,
                html: `${mail.html}<a href="http://127.0.0.1/login">Log in</a> <a href="http://127.0.0.1/email/cancel?token=k3u7d9q2m5x8v1b4">Cancel</a>`,
              })
            : mail,
        ),
    },
    only: [...change, 'email-change-back', 'email-change-unverified', 'add-duplicate-pending'],
  },
  {
    title: 'asks for a click on the page behind a verification link',
    idp: ['generic'],
    behaviour: { ...calendly, invitation: 'none' },
    serve: {
      around: page(
        (path) => `<h1>Confirm</h1><form method="post" action="${path}"><button>Confirm my address</button></form>`,
      ),
    },
    only: [...change, 'add-duplicate-pending', 'email-link-expired'],
    skips: { 'generic/email-change-verified': '“Confirm my address”' },
  },
  {
    title: 'asks for a click on the page behind an invitation',
    idp: ['okta-oin'],
    behaviour: calendly,
    serve: { around: page(() => '<form method="post"><button>Join</button></form>') },
    only: [
      'invitation-accepted',
      'deactivate',
      'reactivate',
      'add-duplicate-deactivated',
      'reconfigure',
      'delete-soft',
    ],
    skips: { 'okta-oin/invitation-accepted': '“Join”' },
  },
  {
    title: 'confirms by a script on the page behind the link',
    idp: ['entra'],
    behaviour: { ...calendly, invitation: 'none' },
    serve: { around: page(() => '<div id="app"></div><script src="/confirm.js"></script>') },
    only: change,
    skips: { 'entra/email-change-verified': 'script' },
  },
  {
    title: 'measures its visitors by a script on each page behind a link',
    idp: ['entra'],
    behaviour: calendly,
    serve: {
      around: async (request, next) => {
        const answer = await next();
        if (!/^\/(verify|accept)$/.test(request.path)) return answer;
        return { ...answer, text: `${answer.text}<script>window.visits = []</script>` };
      },
    },
    only: [...change, 'invitation-accepted', 'reactivate'],
  },
  {
    title: 'takes its time to send a mail',
    idp: ['generic'],
    behaviour: { ...calendly, invitation: 'none' },
    serve: {
      carry: async (mail, deliver) => {
        await delay(700);
        await deliver(mail);
      },
    },
    settings: ({ mailUrl }) => ({ mail: { mailhog: mailUrl, timeoutSeconds: 60, quietSeconds: 10 } }),
    only: ['email-change-verified', 'email-change-repeated'],
  },
  {
    title: 'delivers every mail twice',
    idp: ['okta-oin'],
    behaviour: calendly,
    serve: { carry: along((mail) => [mail]) },
    only: [...change, 'invitation-accepted', 'add-duplicate-invited'],
  },
  {
    title: 'greets with a second mail beside each invitation and each verification',
    idp: ['entra'],
    behaviour: calendly,
    serve: {
      carry: along((mail) => [
        another(mail, {
          subject: 'Welcome',
          text: `Read how to begin: ${originOf(mail)}/help`,
          html: `<a href="${originOf(mail)}/help">How to begin</a> <a href="${originOf(mail)}/unsubscribe?token=abcdef123456">No more mail</a>`,
        }),
      ]),
    },
    only: [...change, 'invitation-accepted'],
  },
  {
    title: 'writes plain text alone',
    idp: ['generic'],
    behaviour: calendly,
    serve: { carry: (mail, deliver) => deliver({ ...mail, html: '' }) },
    only: ['email-change-verified', 'invitation-accepted'],
  },
  {
    title: 'writes HTML alone, with help, imprint and unsubscribe links around the one that counts',
    idp: ['okta-oin'],
    behaviour: calendly,
    serve: {
      carry: (mail, deliver) =>
        deliver({
          ...mail,
          text: '',
          html: `${mail.html}<a href="${originOf(mail)}/help">Help</a><a href="https://status.example/">Status</a><a href="${originOf(mail)}/unsubscribe?token=1a2b3c4d5e6f">Unsubscribe</a><img src="${originOf(mail)}/open?token=1a2b3c4d">`,
        }),
    },
    only: ['email-change-verified', 'invitation-accepted'],
  },
  {
    title: 'leads its links over another origin that the configuration does not list',
    idp: ['entra'],
    behaviour: { ...calendly, invitation: 'none' },
    serve: {
      carry: (mail, deliver) =>
        deliver({
          ...mail,
          text: mail.text.replace(
            /https?:\S+/,
            (link) => `http://localhost${new URL(link).pathname}${new URL(link).search}`,
          ),
          html: '',
        }),
    },
    settings: ({ mailUrl }) => ({ mail: { mailhog: mailUrl, timeoutSeconds: 15, quietSeconds: 2 } }),
    only: ['email-change-verified'],
    unjudged: { 'entra/email-change-verified': 'mail.linkOrigins' },
  },
  {
    title: 'verifies by a link in whose address no word of ours occurs',
    idp: ['generic'],
    behaviour: { ...calendly, invitation: 'none' },
    serve: {
      carry: (mail, deliver) =>
        deliver({
          ...mail,
          text: mail.text.replace(/https?:\S+/, (link) => `${new URL(link).origin}/go/a7`),
          html: '',
        }),
    },
    only: ['email-change-verified'],
    unjudged: { 'generic/email-change-verified': 'mail.linkPattern' },
  },
  {
    title: 'invites by a link in whose address no word of ours occurs',
    idp: ['generic'],
    behaviour: calendly,
    serve: {
      carry: (mail, deliver) =>
        deliver({
          ...mail,
          text: mail.text.replace(/https?:\S+/, (link) => `${new URL(link).origin}/go/a7`),
          html: '',
        }),
    },
    only: ['create-and-read-back', 'deactivate'],
    unjudged: { 'generic/deactivate': 'mail.linkPattern' },
  },
  {
    title: 'sends the verification late, and a reminder with the same link after it',
    idp: ['generic'],
    behaviour: { ...calendly, invitation: 'none' },
    // A reminder that comes late cannot be told from a second mail.
    declared: { ...calendly, invitation: 'none', repeatedEmailChange: 'undeclared' },
    serve: {
      carry: along((mail) => (isVerification(mail) ? [another(mail, { subject: `Reminder: ${mail.subject}` })] : [])),
    },
    only: change,
    mayWarn: ['generic email/no-second-mail', 'generic email/one-verification-mail'],
  },
];
