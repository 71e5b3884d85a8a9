import { expect, it } from 'vitest';
import { requirementOf } from '../../../scenarios/requirements/catalogue.ts';
import { reliances, reliedOn } from '../../../scenarios/requirements/reliance.ts';

it('leans on statements that there are, each named once', () => {
  const wrong = reliances.filter(
    ({ requirements }) =>
      requirements.some((id) => requirementOf(id) === undefined) || new Set(requirements).size !== requirements.length,
  );

  expect(wrong.map(({ what }) => what)).toEqual([]);
});

it('says each thing once, in a sentence', () => {
  const sentences = reliances.map(({ idp, what }) => `${idp}: ${what}`);

  expect(new Set(sentences).size).toBe(sentences.length);
  expect(sentences.filter((sentence) => !/^[A-Z][A-Za-z ]+: [A-Z].{10,120}\.$/.test(sentence))).toEqual([]);
});

it('tells who leans on a statement, and nobody where nobody does', () => {
  expect(reliedOn('RFC7644-3.9-04').map(({ idp }) => idp)).toEqual(['Entra ID']);
  expect(reliedOn('RFC7644-3.14-09')).toEqual([]);
});
