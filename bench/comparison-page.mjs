/** Known, and in no package registry, or in none that serves it. */
const notHad = [
  ['scim2/test-suite', 'the Go module proxy does not serve it'],
  ['scimverify', 'npm has no such package'],
  ['the compliance suites of WSO2 and Suvera', 'web applications, in no package registry'],
  ['the compliance tests of Apache SCIMple', 'part of that server’s own Maven build'],
  ['the Microsoft Entra SCIM Validator', 'hosted; it reaches no private address'],
  ['Okta’s spec and CRUD tests', 'a collection for a hosted runner'],
];

/** docs/comparison.md, whole. */
export function comparisonPage({ testers, board, faults, missing, rounds, full, machine, date }) {
  const head = ['', ...testers.map(({ title }) => title)];
  const hunters = testers.filter(({ id }) => faults[0]?.cells[id] !== undefined);
  return `# Compared with other testers

Written by \`npm run bench:testers -- --write${full ? ' --full' : ''}\` on ${date}, with ${machine}; not by hand. The same servers, each
started afresh for each run, through one counting proxy; every tester is told an address and a token, and runs as its own
documentation says. “Red” is what a tester itself calls a failure: nobody has judged here who is right. What Scimulator
says of these servers is confirmed by hand in [findings/](findings/README.md), and so is what the others hold against
our own provider ([findings/our-provider.md](findings/our-provider.md)).

To repeat it, with Node, Python 3, Go, a JDK and Maven (a server or a tester that cannot be had is named and left out):

\`\`\`
npm ci && npm ci --prefix .ci
npm run bench:testers -- --write
\`\`\`

Scimulator plays every suite in every dialect of an identity provider, so its requests and verdicts are for all of them
together; the others have one way of asking, as its conformance suite has. scim2-tester 0.2.8 cannot read a
ServiceProviderConfig with \`pagination\`: our provider is without cursors for it.

## Servers

Red findings of verdicts · requests · seconds, median of ${rounds} · resources left behind.

${table(
  head,
  board.map(({ title, cells }) => [title, ...testers.map(({ id }) => cellText(cells[id]))]),
)}

Facts judged a second, median run; a fact is a verdict, and with Scimulator also each exchange that one of its observers
judged on the way (the same rule, held against every answer):

${table(
  head,
  board.map(({ title, cells }) => [title, ...testers.map(({ id }) => rateText(cells[id]))]),
)}

## Mistakes made on purpose

${full ? 'Every fault' : 'A sample of the faults'} of the reference provider, played as \`rfc\`. A tester is red where it says something that it does not say
of the correct provider; “no verdict” is a tester that ended in a crash, or judged nothing. What only mails, time or an
administrator can show (links, invitations, seats, the life of a token) is beyond a table in which everybody has one token;
[proof.md](proof.md) shows which of our checks sees each.

${table(
  ['fault', ...hunters.map(({ title }) => title)],
  [
    ...faults.map(({ id, cells }) => [`\`${id}\``, ...hunters.map((tester) => cells[tester.id])]),
    [`**red, of ${faults.length}**`, ...hunters.map(({ id }) => `**${redOf(faults, id)}**`)],
  ],
)}

${whatOthersSee(hunters, faults)}

## What each says of each server

${board.map((row) => findingsOf(row, testers)).join('\n\n')}

## Not in this table

${[...missing.map(({ title, why }) => [title, why]), ...notHad].map(([title, why]) => `- ${title}: ${why}.`).join('\n')}
`;
}

const redOf = (faults, id) => faults.filter(({ cells }) => cells[id] === 'red').length;

function whatOthersSee([ours, ...others], faults) {
  const seen = faults.filter(({ cells }) => cells[ours.id] !== 'red' && others.some(({ id }) => cells[id] === 'red'));
  if (seen.length === 0) return 'Of these faults, none is seen by another tester alone.';
  const list = seen.map(({ id }) => `\`${id}\``).join(', ');
  return `Seen by another tester and not by Scimulator: ${list}.`;
}

function findingsOf({ title, cells }, testers) {
  const lines = testers.flatMap(({ id, title: tester }) => {
    const cell = cells[id];
    if (cell === undefined) return [];
    if (cell.broke !== undefined) return [`- **${tester}**: no verdict, “${escaped(cell.broke)}”`];
    if (cell.findings.length === 0) return [`- **${tester}**: nothing`];
    return [`- **${tester}**`, ...cell.findings.map((finding) => `  - ${escaped(finding)}`)];
  });
  return `### ${title}\n\n${lines.join('\n')}`;
}

function cellText(cell) {
  if (cell === undefined) return 'not run';
  const { findings, verdicts, broke, requests, wallMs, left } = cell;
  const outcome = broke === undefined ? `${findings.length} of ${verdicts}` : 'no verdict';
  return `${outcome} · ${requests} · ${(wallMs / 1000).toFixed(1)} s · ${left ?? '?'}`;
}

function rateText(cell) {
  if (cell === undefined || cell.broke !== undefined) return '–';
  return String(Math.round((cell.judgements ?? cell.verdicts) / (cell.wallMs / 1000)));
}

const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Text that another program printed, as data in Markdown. */
const escaped = (text) => text.replaceAll(/[\\`*_{}[\]<>|]/g, '\\$&');
