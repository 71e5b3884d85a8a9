import { Parser } from 'htmlparser2';
import { expect, it } from 'vitest';
import { junit } from '../../reports/junit.ts';
import type { Surface } from '../../reports/reporter.ts';
import type { RunEvent } from '../../reports/run-log/event.ts';
import { aKey, anExchange, aRedCheck, aResult, aRun, aSurface, streamOf } from './build.ts';
import { embeddedRun, stagingRun } from './invented-runs.ts';

type Element = {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: Element[];
  text: string;
};

async function textOf(events: readonly RunEvent[], surface: Partial<Surface> = {}): Promise<string> {
  let text = '';
  for await (const part of junit.render(
    streamOf(events),
    aSurface({ htmlReport: '.scimulator/r7f3k2/report.html', ...surface }),
  ))
    text += part;
  return text;
}

/** Parses strictly: every element is closed by its own end tag, in order. */
function parse(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const stack = [root];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element: Element = { name, attributes, children: [], text: '' };
        stack.at(-1)?.children.push(element);
        stack.push(element);
      },
      ontext(text) {
        const top = stack.at(-1);
        if (top) top.text += text;
      },
      onclosetag(name, implied) {
        const tag = xml.slice(parser.startIndex, parser.endIndex + 1);
        expect({ name, closed: !implied || tag.endsWith('/>') }).toEqual({ name: stack.pop()?.name, closed: true });
      },
      onerror(error) {
        throw error;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  expect(stack).toEqual([root]);
  const [suites] = root.children;
  if (!suites) throw new Error('no element');
  return suites;
}

const casesOf = (suites: Element): Element[] => suites.children.flatMap(({ children }) => children);
const shapesOf = (element: Element): string[] => element.children.map(({ name }) => name);

it('is flat: suites, suite, case', async () => {
  const suites = parse(await textOf(stagingRun()));

  expect(suites.name).toBe('testsuites');
  expect(new Set(shapesOf(suites))).toEqual(new Set(['testsuite']));
  expect(new Set(suites.children.flatMap(shapesOf))).toEqual(new Set(['testcase']));
  expect(suites.children.map(({ attributes }) => attributes.name)).toEqual([
    'entra.lifecycle',
    'okta-oin.lifecycle',
    'generic.lifecycle',
    'scim.conformance',
  ]);
});

it('counts what its cases hold', async () => {
  const suites = parse(await textOf(stagingRun()));

  const holding = (name: string) => casesOf(suites).filter((element) => shapesOf(element).includes(name)).length;
  expect(suites.attributes).toMatchObject({
    tests: String(casesOf(suites).length),
    failures: String(holding('failure')),
    errors: String(holding('error')),
    skipped: String(holding('skipped')),
  });
  expect(suites.attributes).toMatchObject({ tests: '44', failures: '7', errors: '1', skipped: '9' });
});

it('gives a red case exactly one failure or error, with message and text', async () => {
  const red = casesOf(parse(await textOf(stagingRun()))).filter((element) =>
    /failure|error/.test(shapesOf(element).join(' ')),
  );

  for (const { children } of red) {
    const [verdict, ...others] = children;
    expect(verdict?.attributes.message).not.toBe('');
    expect(verdict?.text).not.toBe('');
    expect(others.map(({ name }) => name)).toEqual(['system-out']);
  }
});

it('names each case once, without another dot than those between package and class', async () => {
  for (const events of [stagingRun(), embeddedRun()]) {
    const names = casesOf(parse(await textOf(events))).map(
      ({ attributes }) => `${attributes.classname} ${attributes.name}`,
    );

    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^scimulator\.[^. ]+\.[^. ]+ [a-z-]+: /);
  }
});

it('names the target where there are several', async () => {
  const suites = parse(await textOf(embeddedRun()));

  expect(suites.children[0]?.attributes.name).toBe('calendly-entra.lifecycle');
});

it('has the verdict sentence in its head', async () => {
  expect(await textOf(stagingRun())).toContain(
    '<!-- staging is not ready for Entra ID. Okta customers can start, with 1 recommendation. -->',
  );
});

it('takes a warning as passed, with a note', async () => {
  const cases = casesOf(parse(await textOf(stagingRun())));

  const warned = cases.find(
    ({ attributes }) => attributes.name?.startsWith('seats-exhausted') && attributes.classname?.includes('okta'),
  );
  expect(warned && shapesOf(warned)).toEqual(['system-out']);
  expect(warned?.children[0]?.text).toContain('403 without a detail that Okta could show');
});

it('says what was expected, how to put it right, what went over the wire, and how to repeat it', async () => {
  const events = aRun({ results: [aResult({ status: 'fail', exchanges: [anExchange()], checks: [aRedCheck()] })] });

  const [failure] = casesOf(parse(await textOf(events)))[0]?.children ?? [];

  expect(failure?.attributes).toEqual({
    message: 'create/location (RFC7644-3.3-07): expected Location: URL of the new resource, got no Location',
    type: 'fail',
  });
  expect(failure?.text).toContain('Fix: Send the URL of the new resource in the Location header of the 201.');
  expect(failure?.text).toContain('POST https://staging.example.com/scim/v2/Users {"schemas":');
  expect(failure?.text).toContain("curl -X POST 'https://staging.example.com/scim/v2/Users'");
});

it('links a red case to the HTML report where the path is below the project', async () => {
  const events = aRun({ results: [aResult({ status: 'fail', checks: [aRedCheck()] })] });

  expect(await textOf(events)).toContain('[[ATTACHMENT|.scimulator/r7f3k2/report.html]]');
  expect(await textOf(events, { htmlReport: '/elsewhere/report.html' })).not.toContain('ATTACHMENT');
});

it('is red where the run did not come to its end', async () => {
  const { status: _none, ...open } = aResult({ key: aKey({ id: 'later' }) });
  const suites = parse(await textOf(aRun({ results: [aResult(), open], finished: { ended: 'interrupted' } })));

  expect(suites.attributes).toMatchObject({ tests: '3', errors: '1', skipped: '1' });
  expect(casesOf(suites).map(shapesOf)).toEqual([[], ['skipped'], ['error']]);
});

it('names a character that would turn the direction of what stands after it', async () => {
  const xml = await textOf(aRun({ results: [aResult({ status: 'fail', reason: 'invoice\u202efdp.exe' })] }));

  expect(xml).toContain('invoice⟨U+202E⟩fdp.exe');
  expect(xml).not.toContain('\u202e');
});

it('stays well-formed and bounded whatever a target sent', async () => {
  const hostile = `]]></failure><!-- -- & "quotes' \u0000\u001b[31m\u0008 \ud800 \uffff \u{1F600}\nnext`;
  const exchange = anExchange({ response: { status: 200, headers: {}, body: hostile.repeat(10_000) } });
  const events = aRun({
    results: [
      aResult({
        status: 'fail',
        title: hostile,
        reason: hostile,
        exchanges: [exchange],
        checks: [aRedCheck({ actual: hostile.repeat(1_000) })],
      }),
    ],
    started: { targets: [{ name: hostile, baseUrl: 'https://x', allow: [], embedded: false }] },
  });

  const xml = await textOf(events);

  const [failure] = casesOf(parse(xml))[0]?.children ?? [];
  expect(failure?.name).toBe('failure');
  expect(failure?.attributes.message).toContain(
    `]]></failure><!-- -- & "quotes' ⟨U+0000⟩⟨U+001B⟩[31m⟨U+0008⟩ ⟨U+D800⟩ \ufffd \u{1F600}\nnext`,
  );
  expect(xml.length).toBeLessThan(10_500);
  expect(xml).not.toMatch(/[^\P{Cc}\n]|\p{Noncharacter_Code_Point}/u);
});

it('tells once that a target was gone, and skips with a pointer what nobody began on it', async () => {
  const gone = ['a', 'b', 'c'].map((id) =>
    aResult({ key: aKey({ id }), status: 'error', reason: 'the token is refused' }),
  );
  const unbegun = ({ type, ...rest }: RunEvent): boolean =>
    type !== 'scenario-started' || !('key' in rest) || rest.key.id === 'fine';

  const broken = await textOf(aRun({ results: gone, finished: { ended: 'broken-off' } }).filter(unbegun));
  const beside = await textOf(aRun({ results: [aResult({ key: aKey({ id: 'fine' }) }), ...gone] }).filter(unbegun));

  expect(broken.match(/<error /g)).toHaveLength(1);
  expect(broken).toContain('errors="1" skipped="3"');
  expect(broken).toContain('<skipped message="not tried, see the end of the run: the token is refused">');
  expect(beside).toContain('errors="1" skipped="2"');
  expect(beside).toContain('<skipped message="not tried, see a: the token is refused">');
});
