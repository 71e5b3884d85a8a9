import { code, codes, table } from './markdown.mjs';

export const proofBlocks = {
  'proof-count': ({ faults, scenarios }) =>
    `${faults.length} faults prove ${checksOf(scenarios).length} checks of ${scenarios.length} scenarios.`,

  'proof-faults': ({ faults }) =>
    table(
      ['fault', 'what the provider does wrong', 'checks that turn red'],
      [...faults].sort(byId).map(({ id, title, caughtBy }) => [code(id), title, codes(caughtBy)]),
    ),

  'proof-checks': ({ faults, scenarios }) =>
    table(
      ['check', 'what is true when it is green', 'faults that turn it red'],
      checksOf(scenarios).map(({ id, title }) => [
        code(id),
        title,
        codes(
          faults
            .filter(({ caughtBy }) => caughtBy.includes(id))
            .map((fault) => fault.id)
            .sort(),
        ),
      ]),
    ),
};

function checksOf(scenarios) {
  const byCheck = new Map(scenarios.flatMap(({ checks }) => checks).map((check) => [check.id, check]));
  return [...byCheck.values()].sort(byId);
}

const byId = (a, b) => (a.id < b.id ? -1 : Number(a.id > b.id));
