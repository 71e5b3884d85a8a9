import { expect, it } from 'vitest';
import { renderProblem } from '../../../reports/terminal/problem.ts';
import { Problem } from '../../../target-adapter/problem.ts';
import { aSurface } from '../build.ts';

const unreachable = new Problem('TARGET_UNREACHABLE', {
  happened: 'staging does not answer: nothing listens at staging.example.com, port 443 (203.0.113.7).',
  expected: 'an answer to GET https://staging.example.com/scim/v2/ServiceProviderConfig',
  next: 'check the address and the VPN',
});

it('tells what happened, what was expected, what to do next, and the exit code', () => {
  expect(renderProblem(unreachable, aSurface())).toBe(
    [
      '? staging does not answer: nothing listens at staging.example.com, port 443 (203.0.113.7).',
      '  Expected   an answer to GET https://staging.example.com/scim/v2/ServiceProviderConfig',
      '  Next       check the address and the VPN',
      '',
      '  Exit code 3.',
      '',
    ].join('\n'),
  );
});

it('keeps the lines in which a configuration tells its faults', () => {
  const problem = new Problem('CONFIG_INVALID', {
    happened:
      'scimulator.config.yaml has 2 faults.\n\n4:5   targets.staging.behavior is not known. Did you mean behaviour?\n9:7   targets.staging.auth.bearer.env names TOKEN, which is not set.\n      export TOKEN=…',
    expected: '',
    next: '',
  });

  expect(renderProblem(problem, aSurface())).toBe(
    [
      '✗ scimulator.config.yaml has 2 faults.',
      '',
      '  4:5   targets.staging.behavior is not known. Did you mean behaviour?',
      '  9:7   targets.staging.auth.bearer.env names TOKEN, which is not set.',
      '        export TOKEN=…',
      '',
      '  Nothing was sent. Exit code 2.',
      '',
    ].join('\n'),
  );
});

it('breaks long lines between words, below the first', () => {
  const lines = renderProblem(unreachable, aSurface({ columns: 60 })).split('\n');

  expect(lines.slice(0, 4)).toEqual([
    '? staging does not answer: nothing listens at',
    '  staging.example.com, port 443 (203.0.113.7).',
    '  Expected   an answer to GET',
    '             https://staging.example.com/scim/v2/ServicePr…',
  ]);
});

it('says the word of the mark where there is no UTF-8', () => {
  expect(renderProblem(unreachable, aSurface({ unicode: false }))).toMatch(/^error staging does not answer/);
});

it('lets nothing through that a target could do to a terminal', () => {
  const problem = new Problem('TARGET_NOT_SCIM', {
    happened: 'staging answers HTML: “\u001B[2J\u001B]0;x\u0007Sign in\u202E”.',
    expected: 'JSON\r\u0000',
    next: 'look\u009B31m at it',
  });

  const text = renderProblem(problem, aSurface());

  expect(text).not.toMatch(/[^\P{C}\n]/u);
  expect(text).toContain('? staging answers HTML: “Sign in”.');
});
