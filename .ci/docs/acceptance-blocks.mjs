import { code, codes, table } from './markdown.mjs';

/** One block a suite with which an identity provider accepts an integration: `acceptance-okta-spec`. */
const suiteNames = ['okta-spec', 'okta-crud', 'okta-oin', 'microsoft-gallery', 'microsoft-validator'];

export const acceptanceBlocks = Object.fromEntries(
  suiteNames.map((name) => [
    `acceptance-${name}`,
    ({ acceptanceSuites }) => {
      const { steps } = acceptanceSuites.find(({ id }) => id === name);
      return table(
        ['step', 'what it asks', 'scenario: checks'],
        steps.map(({ asks, part, optional, number, id, playedBy, notPlayed }) => [
          part ?? number ?? id.slice(name.length + 1),
          `${asks}${optional ? ' (optional)' : ''}`,
          playedBy?.map(({ scenario, checks }) => `${code(scenario)}: ${codes(checks)}`).join('; ') ??
            `not played: ${notPlayed}`,
        ]),
      );
    },
  ]),
);
