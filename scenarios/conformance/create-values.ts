import { attribute } from '../../target-adapter/scim/resource.ts';
import { isSuccess } from '../checks/answer.ts';
import { filterPrimaryUnsaid } from '../checks/filter/primary.ts';
import { answersTo } from '../checks/filter-answer.ts';
import type { Kept } from '../checks/kept.ts';
import { valuesOf } from '../checks/kept.ts';
import {
  canonicalTypes,
  emailDomain,
  emailTypes,
  messagingKept,
  phoneNumbersKept,
  photosAreUris,
} from '../checks/values/contacts.ts';
import { formattedFollows } from '../checks/values/formatted-name.ts';
import {
  addressKept,
  certificateKept,
  countryKept,
  employeeKept,
  languagesKept,
  oddValuesAnswered,
  profileUrlKept,
  rolesAreComplex,
} from '../checks/values/profile.ts';
import { quoted } from '../probe/ask.ts';
import { mayWrite } from '../probe/attributes.ts';
import { bodyWith, oddValues, type PersonValues, personValues } from '../probe/person-values.ts';
import { createSubject, postSubject, type Subject } from '../probe/subject.ts';
import { defineScenario, type Seen, type Tools } from '../scenario.ts';

export const createValues = defineScenario({
  id: 'create-values',
  suite: 'conformance',
  group: 'Create',
  title: 'A person with everything that the schema knows is kept whole',
  needs: [],
  dialects: 'none',
  after: ['create-representation'],
  story: [
    'A person is created with every attribute of the RFC that the target’s schema lets a client write.',
    'Where that is refused, a plain person gets them one by one.',
    'A read shows what became of addresses, numbers, pictures, languages, roles and certificates.',
    'Then the family name changes, and values come that are not of the form of their attributes.',
    'At last the person is looked for by a primary value, which nobody gave.',
  ],
  checks: [
    profileUrlKept,
    languagesKept,
    emailTypes,
    emailDomain,
    canonicalTypes,
    phoneNumbersKept,
    messagingKept,
    photosAreUris,
    addressKept,
    countryKept,
    rolesAreComplex,
    certificateKept,
    employeeKept,
    filterPrimaryUnsaid,
    formattedFollows,
    oddValuesAnswered,
  ],
  async play(tools) {
    const { check, discovery } = tools;
    const who = tools.person();
    const values = personValues(tools, who.email);
    const { posted, subject = await createSubject(tools) } = await postSubject(
      { ...tools, person: () => who },
      bodyWith(values),
    );
    const isWhole = isSuccess(posted.response?.status);
    const writes = new Map(isWhole || discovery.patch === false ? [] : await oneByOne(subject, values));
    const seen = await subject.read();
    for (const each of values) {
      const write = isWhole ? posted : writes.get(each);
      for (const judge of each.checks) check(judge, evidenceOf(tools, each, write, seen));
    }
    await askForPrimary(tools, subject, seen);
    await rename(tools, subject, seen);

    const odd = Object.entries(oddValues(tools));
    if (odd.length === 0 || discovery.patch === false) return;
    const patched = await subject.patch(...odd.map(([path, value]) => ({ op: 'replace', path, value })));
    check(oddValuesAnswered, { exchanges: [patched], discovery });
  },
});

/** Each in a PATCH of its own, so that the one that is refused is known. */
async function oneByOne(subject: Subject, values: readonly PersonValues[]) {
  const writes = [];
  for (const each of values.filter(({ sent }) => Object.keys(sent).length > 0))
    writes.push([each, await subject.patch({ op: 'add', value: each.sent })] as const);
  return writes;
}

function evidenceOf(
  { discovery }: Pick<Tools, 'discovery'>,
  { sent, wishes }: PersonValues,
  write: Kept['write'],
  after: Seen,
): Kept {
  const lacks =
    Object.keys(sent).length === 0
      ? 'its schema has no such attribute that a client may write'
      : 'the person was refused with all of them, and there is no PATCH to try each';
  return {
    discovery,
    sent,
    wishes,
    after,
    exchanges: [...(write === undefined ? [] : [write]), ...after.exchanges],
    ...(Object.keys(sent).length === 0 || write === undefined ? { lacks } : { write }),
  };
}

async function askForPrimary({ scim, check, discovery }: Tools, { id, sent }: Subject, seen: Seen): Promise<void> {
  const name = ['phoneNumbers', 'addresses', 'ims', 'roles'].find((each) => {
    const shown = valuesOf(seen.resource, each);
    return each in sent && shown.length > 0 && !shown.some((value) => attribute(value, 'primary') === true);
  });
  const filter = `id eq ${quoted(id)} and ${name}[primary eq true]`;
  const question =
    name === undefined || discovery.filter === false
      ? []
      : [
          {
            filter,
            finds: [],
            exchange: await scim({ method: 'GET', path: `/Users?filter=${encodeURIComponent(filter)}` }),
          },
        ];
  check(
    filterPrimaryUnsaid,
    answersTo(
      discovery,
      question,
      discovery.filter === false ? 'the target does not support filters' : 'no list without a primary value is shown',
    ),
  );
}

async function rename(tools: Tools, subject: Subject, before: Seen): Promise<void> {
  const { check, discovery, newFamilyName } = tools;
  const isComposed =
    attribute(before.resource, 'name', 'formatted') !== undefined &&
    attribute(subject.sent, 'name', 'formatted') === undefined;
  const names = { before: subject.person.familyName, after: newFamilyName(subject.person) };
  const isSent = attribute(subject.sent, 'name', 'familyName') !== undefined;
  const isWritten = isComposed && isSent && discovery.patch !== false && mayWrite(tools, 'name.familyName');
  const patched = isWritten
    ? await subject.patch({ op: 'replace', path: 'name.familyName', value: names.after })
    : undefined;
  const after = isSuccess(patched?.response?.status) ? await subject.read() : undefined;
  const untold: Seen = { hits: 0, exchanges: [] };
  check(formattedFollows, {
    before: isComposed && isSent ? before : untold,
    after,
    familyName: names,
    exchanges: [...before.exchanges, ...(patched === undefined ? [] : [patched]), ...(after?.exchanges ?? [])],
  });
}
