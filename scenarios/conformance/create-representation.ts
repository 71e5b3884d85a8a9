import { createdLocation } from '../checks/create/created-location.ts';
import { createdStatus } from '../checks/create/created-status.ts';
import {
  createdAsRead,
  createdBody,
  createdMetaLocation,
  createdUnmodified,
  createTaken,
  externalIdKept,
} from '../checks/create/representation.ts';
import type { mayWrite } from '../probe/attributes.ts';
import { postSubject } from '../probe/subject.ts';
import { defineScenario } from '../scenario.ts';

export const createRepresentation = defineScenario({
  id: 'create-representation',
  suite: 'conformance',
  group: 'Create',
  title: 'A create answers with the new resource as it is stored',
  needs: [],
  dialects: 'none',
  after: ['connection-test'],
  standsFor: 'create-and-read-back',
  story: ['A person is created by hand and read by the id that the answer holds.', 'Both show the same person.'],
  checks: [
    createTaken,
    createdStatus,
    createdLocation,
    createdBody,
    createdMetaLocation,
    createdAsRead,
    createdUnmodified,
    externalIdKept,
  ],
  async play(tools) {
    const { behaviour, discovery, check, need, newAddress } = tools;
    const externalId = `AbC-${newAddress()}`;
    // The one common attribute that no schema has to list.
    const isTaken = discovery.attributes === undefined ? false : mayTake(tools);
    const { posted, subject } = await postSubject(tools, isTaken ? { externalId } : {});
    need(createTaken, { exchanges: [posted], discovery });
    if (subject === undefined) return;
    const { created, read } = subject;
    const seen = await read();
    const evidence = { created, seen, exchanges: [created, ...seen.exchanges] };
    check(createdStatus, { exchanges: [created], invitation: behaviour.invitation });
    check(createdLocation, { exchanges: [created] });
    for (const each of [createdBody, createdMetaLocation, createdAsRead, createdUnmodified]) check(each, evidence);
    if (isTaken) check(externalIdKept, { ...evidence, externalId });
  },
});

const mayTake = (tools: Parameters<typeof mayWrite>[0]): boolean =>
  tools.behaviour.attributes === 'any' || tools.behaviour.attributes.includes('externalId');
