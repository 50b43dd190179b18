import { expect, test } from 'vitest';
import { parseRunArguments } from './run-arguments.ts';

const nothing = { file: 'a.ts', argv: [], isJson: false, isTimed: false, directives: [] };

test.each<[string[], object]>([
  [['a.ts'], {}],
  [['a.ts', 'x', 'y'], { argv: ['x', 'y'] }],
  [['--json', 'a.ts'], { isJson: true }],
  [['a.ts', '--times'], { isTimed: true }],
  [['--clock', 'real', 'a.ts'], { directives: [{ name: 'clock', value: 'real' }] }],
  [['a.ts', '--clock=real'], { directives: [{ name: 'clock', value: 'real' }] }],
  [
    ['a.ts', '--env', 'A=1', '--env=B=2'],
    {
      directives: [
        { name: 'env', value: 'A=1' },
        { name: 'env', value: 'B=2' },
      ],
    },
  ],
  [
    ['a.ts', '--network', 'loopback', 'loopback'],
    { argv: ['loopback'], directives: [{ name: 'network', value: 'loopback' }] },
  ],
  [['a.ts', '--verbose', '-x'], { argv: ['--verbose', '-x'] }],
  [['a.ts', '--', '--json', '--clock', 'real'], { argv: ['--json', '--clock', 'real'] }],
  [['--', 'a.ts', '--json'], { argv: ['--json'] }],
  [['a.ts', '--json=yes', '--exit', '3'], { argv: ['--json=yes', '--exit', '3'] }],
])('%j', (args, change) => {
  expect(parseRunArguments(args)).toEqual({ ...nothing, ...change });
});

test.each([
  [[], 'Which file should run?'],
  [['--json'], 'Which file should run?'],
  [['--clock', 'real'], 'Which file should run?'],
  [['a.ts', '--timeout'], '"--timeout" needs a value.'],
  [['--jsn', 'a.ts'], '"--jsn" is not an option; there are "--json" (nearest), '],
  [
    ['-j', 'a.ts'],
    '"-j" is not an option; there are "--json", "--times", "--clock", "--elide", "--network", "--timeout", "--env", "--stdin", "--child-process".',
  ],
])('%j cannot be understood: %s', (args, message) => {
  expect(() => parseRunArguments(args)).toThrow(message);
});
