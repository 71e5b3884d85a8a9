import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { embedded } from '../../../target-adapter/behaviour.ts';
import type { OutgoingMail } from '../../../target-adapter/provider/mail/compose.ts';
import type { WebResponse } from '../../../target-adapter/provider/web.ts';
import { attribute, isObject } from '../../../target-adapter/scim/resource.ts';
import { envOf, settingsOf } from './play-external.ts';
import { rehearse } from './rehearse.ts';
import { type Around, type ServedTarget, serveTarget } from './served-target.ts';

/** How a target may write a secret back. */
const forms: Readonly<Record<string, (secret: string) => string>> = {
  plain: (secret) => secret,
  'in a sentence': (secret) => `the token “${secret}” is not welcome`,
  'percent-encoded': encodeURIComponent,
  'in a URL': (secret) => `https://elsewhere.example/login?next=${encodeURIComponent(secret)}#${secret}`,
  'with its scheme': (secret) => `Bearer ${secret}`,
  'as JSON in a text': (secret) => JSON.stringify({ token: secret }),
};

type Echo = (answer: WebResponse, secrets: readonly string[]) => WebResponse;

const withBody = (answer: WebResponse, change: (body: Record<string, unknown>) => unknown): WebResponse => {
  if (answer.text === '') return answer;
  const body: unknown = JSON.parse(answer.text);
  return isObject(body) ? { ...answer, text: JSON.stringify(change({ ...body })) } : answer;
};

/** Where it may do so. */
const places: Readonly<Record<string, Echo>> = {
  'a header': (answer, secrets) => ({ ...answer, headers: { ...answer.headers, 'x-seen': secrets.join(' ') } }),
  'the location': (answer, [secret = '']) => ({
    ...answer,
    headers: { ...answer.headers, location: `https://staging.example/${encodeURIComponent(secret)}` },
  }),
  'a cookie': (answer, [secret = '']) => ({
    ...answer,
    headers: { ...answer.headers, 'set-cookie': `seen=${encodeURIComponent(secret)}` },
  }),
  'an attribute': (answer, secrets) => withBody(answer, (body) => ({ ...body, nickName: secrets.join(' ') })),
  'the name of an attribute': (answer, [secret = '']) => withBody(answer, (body) => ({ ...body, [secret]: 1 })),
  'deep in a list': (answer, secrets) => withBody(answer, (body) => ({ ...body, notes: [{ of: [{ it: secrets }] }] })),
  'the detail of an error': (answer, secrets) =>
    withBody(answer, (body) => (answer.status >= 400 ? { ...body, detail: `refused: ${secrets.join(', ')}` } : body)),
  'what is no JSON': (answer, secrets) =>
    answer.status >= 400 ? { ...answer, headers: { 'content-type': 'text/html' }, text: `<p>${secrets}</p>` } : answer,
};

describe('a secret that a target, its mail or its administration writes back', () => {
  it('is nowhere in what is shown or written, whatever its place and its form', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.constantFrom(...Object.keys(places)), { minLength: 2, maxLength: 5 }),
        fc.constantFrom(...Object.keys(forms)),
        async (chosen, form) => {
          const { secrets, text } = await played(chosen, form);

          expect(secrets.length).toBeGreaterThan(4);
          expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
        },
      ),
      { seed: 4217, numRuns: 4, endOnFailure: true },
    );
  }, 60_000);
});

/** Plays on a target that writes back whatever secret it knows; all of them, and all that a user can read afterwards. */
async function played(
  chosen: readonly string[],
  form: string,
): Promise<{ readonly secrets: readonly string[]; readonly text: string }> {
  const known = new Set<string>();
  const formed = forms[form] ?? String;
  const target: ServedTarget = await serveTarget({
    behaviour: embedded.calendly,
    around: echoing(known, chosen, formed),
    async carry(mail, deliver) {
      const told = [...keysIn(mail), ...known].map(formed).join(' ');
      await deliver({ ...mail, subject: `${mail.subject} ${told}`.slice(0, 900), text: `${mail.text}\n${told}` });
    },
  });
  try {
    const mail = { mailhog: target.mailUrl, timeoutSeconds: 50, quietSeconds: 1 };
    const rehearsal = await rehearse(
      { staging: settingsOf(target, embedded.calendly, { mail, timeoutSeconds: 50 }) },
      {
        env: envOf(target),
        idp: 'okta-oin',
        only: 'create-and-read-back,email-change-verified,add-duplicate-active,token-revoke,reconfigure,deactivate',
      },
    );
    return { secrets: [...known, target.adminKey], text: rehearsal.written + rehearsal.shown };
  } finally {
    await target.close();
  }
}

function echoing(known: Set<string>, chosen: readonly string[], formed: (secret: string) => string): Around {
  return async (request, next) => {
    // A key is nobody's secret but the mail's until the link is followed.
    const key = request.query.get('token');
    if (key !== null && key.length >= 8) known.add(key);
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    if (token !== undefined) known.add(token);
    const sent: unknown = request.text === '' ? undefined : JSON.parse(request.text);
    const password = attribute(sent, 'password');
    if (typeof password === 'string') known.add(password);
    const answer = await next();
    if (request.path.startsWith('/admin/api/tokens') && answer.status === 201) {
      const issued = attribute(JSON.parse(answer.text), 'token');
      if (typeof issued === 'string') known.add(issued);
    }
    if (!request.path.startsWith('/scim/v2/')) return answer;
    const secrets = [...known].map(formed);
    return chosen.reduce((changed, place) => places[place]?.(changed, secrets) ?? changed, answer);
  };
}

const keysIn = ({ text }: OutgoingMail): readonly string[] => /[?&]token=([\w-]{8,})/.exec(text)?.slice(1) ?? [];
