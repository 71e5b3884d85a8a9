import { anchorOf, code, codes, link, numbered, plural, table } from './markdown.mjs';

/** What a scenario needs, as a condition on target, dialect or configuration. */
const needs = {
  mailbox: 'a mailbox: `mail` of the target',
  'verifies-email': '`emailChange: verify-first`',
  'changes-email-at-once': '`emailChange: at-once`',
  invites: '`invitation: mail`',
  'limits-seats': '`seats: limited`',
  'deletes-softly': '`delete: soft`',
  'deletes-hard': '`delete: hard`',
  'groups-endpoint': '`groups: endpoint`, and a `/Groups` that answers',
  'group-attribute': '`groups: attribute`',
  'refuses-extra-attributes': 'a list of `attributes`',
  'dialect-deletes': 'an identity provider that deletes people',
  credential: 'a target that asks for a credential',
  embedded: 'the embedded provider',
};

const needText = (need) => {
  const text = needs[need];
  if (text === undefined) throw new Error(`the documentation has no words for the need ${need}`);
  return text;
};

/** All of them in one sentence; calls of the administration are told together. */
function needsText({ needs }) {
  const calls = needs.flatMap((need) => (typeof need === 'object' ? [code(need.administration)] : []));
  const others = needs.filter((need) => typeof need !== 'object').map(needText);
  return [...others, ...(calls.length === 0 ? [] : [`${calls.join(', ')} of the administration`])].join('; ');
}

const groupsOf = (scenarios) => [...new Set(scenarios.map(({ group }) => group))];

/** What it changes beside people of its own, and what a configuration must allow for it. */
function scopeText({ scope }) {
  if (scope === undefined) return 'people of its own; it runs beside others.';
  const allow = scope.tenant.length === 0 ? '' : ` It must be allowed: ${code(`allow: [${scope.tenant.join(', ')}]`)}.`;
  const when = scope.onlyWith === undefined ? '' : `, where the administration has ${code(scope.onlyWith)}`;
  return `the whole tenant${when}; it runs alone and last.${allow}`;
}

const speakers = ({ dialects = 'each' }) =>
  dialects === 'none' ? 'nobody: the harness itself' : dialects === 'each' ? 'each dialect' : dialects.join(', ');

export const scenarioBlocks = {
  'scenario-table': ({ scenarios }) =>
    groupsOf(scenarios)
      .map((group) => {
        const rows = scenarios
          .filter((scenario) => scenario.group === group)
          .map((scenario) => [
            link(code(scenario.id), `#${anchorOf(scenario.id)}`),
            scenario.title,
            needsText(scenario) || 'nothing',
            scenario.scope === undefined ? 'its own people' : 'the tenant',
          ]);
        return `### ${group}\n\n${table(['id', 'is green when', 'needs', 'changes'], rows)}`;
      })
      .join('\n\n'),

  scenarios: ({ scenarios }) => scenarios.map(scenarioSection).join('\n\n'),

  'check-table': ({ scenarios }) => {
    const checks = new Map(scenarios.flatMap((scenario) => scenario.checks.map((check) => [check.id, check])));
    const rows = [...checks.values()]
      .sort((one, other) => one.id.localeCompare(other.id))
      .map(({ id, title, hint, breaks }) => [
        code(id),
        title,
        breaks,
        hint,
        scenariosWith(scenarios, id).map(scenarioLink).join(', '),
      ]);
    return `${plural(checks.size, 'check')}.\n\n${table(['id', 'is green when', 'what breaks when red', 'how to put it right', 'scenarios'], rows)}`;
  },
};

function scenarioSection(scenario) {
  const { id, title, story, checks, after = [] } = scenario;
  const facts = [
    `- Needs: ${needsText(scenario) || 'nothing beside SCIM'}.`,
    `- Speaks: ${speakers(scenario)}.`,
    `- Changes: ${scopeText(scenario)}`,
    ...(after.length === 0 ? [] : [`- Is not judged where this ended early: ${after.map(scenarioLink).join(', ')}.`]),
  ];
  const rows = checks.map((check) => [code(check.id), check.title, codes(check.requirements)]);
  return `### ${id}

${title}.

${numbered(story)}

${facts.join('\n')}

${table(['check', 'is green when', 'requirements'], rows)}`;
}

const scenarioLink = (idOrScenario) => {
  const id = typeof idOrScenario === 'string' ? idOrScenario : idOrScenario.id;
  return link(code(id), `scenarios.md#${anchorOf(id)}`);
};

const scenariosWith = (scenarios, checkId) => scenarios.filter(({ checks }) => checks.some(({ id }) => id === checkId));
