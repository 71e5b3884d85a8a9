import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { systemClock } from '../../../scenarios/cli/system-clock.ts';
import { loadRunConfiguration } from '../../../scenarios/config/load-configuration.ts';
import { Problem } from '../../../target-adapter/problem.ts';

const head = `targets:
  staging:
    baseUrl: https://staging.example.com/scim/v2
    auth: none
    mappings:
`;

async function load(mappings: string) {
  const folder = mkdtempSync(join(tmpdir(), 'mappings-'));
  writeFileSync(join(folder, 'scimulator.config.yaml'), head + mappings);
  try {
    return await loadRunConfiguration({
      flags: { target: 'staging' },
      env: {},
      folder,
      clock: systemClock,
      known: async () => ({ idp: ['entra', 'okta', 'okta-oin', 'generic'] }),
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function refusal(mappings: string): Promise<string> {
  try {
    await load(mappings);
  } catch (error) {
    if (error instanceof Problem) return error.text.happened;
    throw error;
  }
  return '';
}

it('takes a mapping for a dialect, and tells what seems wrong with it', async () => {
  const { targets, notes } = await load(`      entra:
        attributes:
          - { from: mail, to: userName, matching: 1 }
          - { expression: 'Guid()', to: nickName }
`);

  const [target] = targets;
  expect(target?.kind === 'configured' && target.mappings?.entra?.rows.map(({ to }) => to)).toEqual([
    'userName',
    'nickName',
  ]);
  expect(notes).toEqual(['the mapping of entra at staging: Guid has another value each time: apply it on create only']);
});

it('tells every mistake with its place, what was meant, and a caret', async () => {
  const told = await refusal(`      entra:
        attributes:
          - { from: mail, to: userName }
          - { expression: 'ToLower([surnam])', to: name.familyName }
          - { expression: 'Mid([mail], "one", 2)', to: title }
`);

  expect(told).toContain('9:27');
  expect(told).toContain(
    'targets.staging.mappings.entra.attributes[1].expression, column 9: there is no attribute surnam. Did you mean surname?',
  );
  expect(told).toMatch(/^( +)ToLower\(\[surnam\]\)\n\1 {8}\^$/m);
  expect(told).toContain('attributes[2].expression, column 13: Mid: “one” is no number (parameter start).');
});

it.each([
  [
    '      entra: { attribute: [] }\n',
    'targets.staging.mappings.entra.attribute is not known. Did you mean attributes?',
  ],
  [
    '      entra: { attributes: [{ from: mail, to: userName, aply: create }] }\n',
    'mappings.entra.attributes[0].aply is not known. Did you mean apply?',
  ],
  [
    '      entar: { attributes: [{ from: email, to: userName }] }\n',
    'targets.staging.mappings.entar is no dialect. Did you mean entra?',
  ],
  [
    '      entra: { attributes: [{ from: mail, constant: x, to: userName }] }\n',
    'mappings.entra.attributes[0] names from and constant; exactly one of from, constant, expression was expected',
  ],
  ['      okta: { userName: mail }\n', 'targets.staging.mappings.okta.userName is "mail"'],
  [
    '      okta: { template: x }\n',
    'mappings.okta.template: is of another identity provider’s mapping; attributes, userName, updateUserName, custom are known here.',
  ],
])('refuses %s', async (mappings, expected) => {
  expect(await refusal(mappings)).toContain(expected);
});
