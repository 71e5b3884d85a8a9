import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadScenarios } from '../../../scenarios/cli/catalogue.ts';
import { galleryTests } from '../../../scenarios/idp/entra/gallery-tests.ts';
import { validatorTests } from '../../../scenarios/idp/entra/validator-tests.ts';

const microsoftTests = [...galleryTests, ...validatorTests];
const scenarios = await loadScenarios();
const page = readFileSync(new URL('../../../docs/entra-validation.md', import.meta.url), 'utf8');

it('knows all 25 tests of the gallery, each once', () => {
  const gallery = galleryTests.map(({ part, title }) => `${part}: ${title}`);

  expect(gallery).toHaveLength(25);
  expect(new Set(gallery).size).toBe(25);
});

it('names for each what plays it, or why nothing can', () => {
  const dead = microsoftTests.flatMap((test) => {
    if ('reason' in test) return test.reason.length < 40 ? [`${test.title}: no reason`] : [];
    return test.plays.flatMap(({ scenario, checks }) => {
      const played = scenarios.find(({ id }) => id === scenario)?.checks.map(({ id }) => id) ?? [];
      return checks.filter((check) => !played.includes(check)).map((check) => `${scenario}: ${check}`);
    });
  });

  expect(dead).toEqual([]);
});

it('tells on its page what the code says', () => {
  const rows = microsoftTests.map((test) => {
    const played =
      'reason' in test
        ? test.reason
        : test.plays
            .map(({ scenario, checks }) => `\`${scenario}\`: ${checks.map((check) => `\`${check}\``).join(', ')}`)
            .join('; ');
    return `| ${test.part} | ${test.title}${test.optional === true ? ' (optional)' : ''} | ${played} |`;
  });

  expect(page.split('\n').filter((line) => /^\| (Users|Groups|Direct SCIM|Preview) /.test(line))).toEqual(rows);
});
