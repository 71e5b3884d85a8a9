import type { Need, Scenario } from '../scenario.ts';

/** What a scenario needs of a target, in a word or two each: for the right-hand column of a list. */
export function needWords({ needs, scope }: Scenario): readonly string[] {
  const acts = scope?.tenant ?? [];
  const words = needs.flatMap((need) => wordOf(need));
  return [...new Set([...words, ...acts.map((act) => `allow ${act}`)])];
}

/** The same as a sentence for `explain`. */
export function needSentences({ needs, scope }: Scenario): readonly string[] {
  const said = needs.flatMap((need) => sentenceOf(need));
  const acts = scope?.tenant ?? [];
  return [...said, ...(acts.length === 0 ? [] : [`allow: [${acts.join(', ')}] in the target's configuration`])];
}

function wordOf(need: Need): readonly string[] {
  if (typeof need === 'object') return need.administration === 'passTime' ? ['time'] : ['administration'];
  switch (need) {
    case 'mailbox':
      return ['mail'];
    case 'verifies-email':
      return ['verify-first'];
    case 'changes-email-at-once':
      return ['at-once'];
    case 'invites':
      return ['invitation'];
    case 'limits-seats':
      return ['seats'];
    case 'deletes-softly':
      return ['soft delete'];
    case 'deletes-hard':
      return ['hard delete'];
    case 'groups-endpoint':
      return ['/Groups'];
    case 'group-attribute':
      return ['group attribute'];
    case 'refuses-extra-attributes':
      return ['attribute list'];
    case 'dialect-deletes':
    case 'credential':
      return [];
    case 'embedded':
      return ['embedded'];
  }
}

function sentenceOf(need: Need): readonly string[] {
  if (typeof need === 'object') return [`an administration with ${need.administration}`];
  switch (need) {
    case 'mailbox':
      return ['a mailbox that receives the target’s mail (mail)'];
    case 'verifies-email':
      return ['behaviour emailChange: verify-first'];
    case 'changes-email-at-once':
      return ['behaviour emailChange: at-once'];
    case 'invites':
      return ['behaviour invitation: mail'];
    case 'limits-seats':
      return ['behaviour seats: limited'];
    case 'deletes-softly':
      return ['behaviour delete: soft'];
    case 'deletes-hard':
      return ['behaviour delete: hard'];
    case 'groups-endpoint':
      return ['behaviour groups: endpoint'];
    case 'group-attribute':
      return ['behaviour groups: attribute, with its groupAttribute'];
    case 'refuses-extra-attributes':
      return ['behaviour attributes: a list'];
    case 'dialect-deletes':
      return ['an identity provider that ever deletes people'];
    case 'credential':
      return ['a target that asks for a credential'];
    case 'embedded':
      return ['the embedded provider, whose administrator’s side can be seen'];
  }
}
