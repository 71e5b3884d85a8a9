import { isObject, type JsonObject } from '../../scim/resource.ts';
import { defineFault } from '../fault.ts';

export const oldEmailStaysPrimary = defineFault({
  id: 'old-email-stays-primary',
  title: 'A new e-mail address is put beside the old one, which stays primary',
  caughtBy: ['email/new-in-force', 'email/verified-in-force'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      afterPatch: (before, after) => beside(before, correct.scim.afterPatch(before, after)),
      afterPut: (current, sent) => beside(current, correct.scim.afterPut(current, sent)),
    },
  }),
});

function beside(before: JsonObject, after: JsonObject): JsonObject {
  if (before.userName === after.userName || !Array.isArray(before.emails) || !Array.isArray(after.emails)) return after;
  const added = after.emails.filter(isObject).map((email) => ({ ...email, primary: false }));
  return { ...after, emails: [...before.emails, ...added] };
}
