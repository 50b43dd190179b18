import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRegions, unknownRegion } from './region.ts';

const parse = (...lines: string[]) => parseRegions(lines.join('\n'), 'a.ts');
const toTitles = ({ problems }: ReturnType<typeof parse>) =>
  problems.map(({ where, title }) => `${where.line}: ${title}`);

test('a region is the lines between its markers', () => {
  expect(parse('a();', '// #region main', 'b();', 'c();', '// #endregion main', 'd();')).toEqual({
    regions: [{ name: 'main', firstLine: 3, lastLine: 4 }],
    problems: [],
    markerLines: [2, 5],
  });
});

test.each([
  ['without spaces', '//#region main', '//#endregion main'],
  ['indented', '  // #region main ', '\t// #endregion main'],
  ['with a name of several words', '// #region main', '// #endregion'],
])('markers may be written %s', (_, begin, end) => {
  expect(parse(begin, 'a();', end)).toMatchObject({ regions: [{ name: 'main' }], problems: [] });
});

test.each(['// region main', '// #regional', 'call(); // #region main', '/* #region main */'])(
  '“%s” is not a marker',
  (line) => {
    expect(parse(line, 'a();')).toEqual({ regions: [], problems: [], markerLines: [] });
  },
);

test('an end without a name closes the region that was opened last', () => {
  const { regions } = parse(
    '// #region a',
    '1',
    '// #region b',
    '2',
    '// #endregion',
    '3',
    '// #endregion',
  );
  expect(regions).toEqual([
    { name: 'b', firstLine: 4, lastLine: 4 },
    { name: 'a', firstLine: 2, lastLine: 6 },
  ]);
});

test('regions may overlap', () => {
  const { regions, problems } = parse(
    '// #region a',
    '1',
    '// #region b',
    '2',
    '// #endregion a',
    '3',
    '// #endregion b',
  );
  expect(problems).toEqual([]);
  expect(regions).toEqual([
    { name: 'a', firstLine: 2, lastLine: 4 },
    { name: 'b', firstLine: 4, lastLine: 6 },
  ]);
});

test.each([
  ['without a name', ['// #region', 'a();', '// #endregion'], ['1: Region without a name']],
  ['unclosed', ['// #region a', 'a();'], ['1: Unclosed region']],
  ['not opened', ['a();', '// #endregion a'], ['2: Region not opened']],
  [
    'closed under another name',
    ['// #region a', 'a();', '// #endregion b'],
    ['3: Region not opened', '1: Unclosed region'],
  ],
  ['empty', ['// #region a', '// #endregion a'], ['1: Empty region']],
  ['blank', ['// #region a', '', '  ', '// #endregion a'], ['1: Empty region']],
  [
    'empty but for markers',
    ['// #region a', '// #region b', '// #endregion', '// #endregion'],
    ['2: Empty region', '1: Empty region'],
  ],
])('a region that is %s is reported once', (_, lines, titles) => {
  expect(toTitles(parse(...lines))).toEqual(titles);
});

test('a name that stands twice is one mistake, not a second end without a beginning', () => {
  const once = ['// #region a', 'a();', '// #endregion a'];
  expect(toTitles(parse(...once, ...once))).toEqual(['4: Region twice']);
  expect(toTitles(parse('// #region a', ...once, '// #endregion a'))).toEqual(['2: Region twice']);
});

test('a faulty region is known by its name, so that asking for it is no second mistake', () => {
  const { regions } = parse('// #region empty', '// #endregion empty', '// #region open', 'a();');
  expect(regions.map(({ name }) => name)).toEqual(['empty', 'open']);
});

test('any nested regions are found with the lines that they enclose', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean()), (steps) => {
      const lines: string[] = [];
      const open: { name: string; firstLine: number }[] = [];
      const expected: { name: string; firstLine: number; lastLine: number }[] = [];
      const close = () => {
        const region = open.pop();
        if (!region) return;
        expected.push({ ...region, lastLine: lines.length });
        lines.push(`// #endregion ${region.name}`);
      };
      for (const isBegin of steps) {
        if (!isBegin) close();
        else {
          const name = `at-${lines.push('')}`;
          lines.splice(-1, 1, `// #region ${name}`, 'code();');
          open.push({ name, firstLine: lines.length });
        }
      }
      while (open.length > 0) close();
      expect(parse(...lines)).toMatchObject({ regions: expected, problems: [] });
    }),
  );
});

test.each([
  ['rcae', 'Region "rcae" is not in a.ts, which has "race" (nearest), "setup".', 'Ask for "race".'],
  [
    'zzzzz',
    'Region "zzzzz" is not in a.ts, which has "setup", "race".',
    'Put "// #region zzzzz" in the snippet, or use one of its regions.',
  ],
])('asking for the unknown region “%s” is told what there is', (asked, problem, fix) => {
  const regions = ['setup', 'race'].map((name) => ({ name, firstLine: 1, lastLine: 2 }));
  expect(unknownRegion({ file: 'x.mdx', line: 4 }, asked, regions, 'a.ts')).toEqual({
    title: 'Unknown region',
    where: { file: 'x.mdx', line: 4 },
    problem,
    fix,
  });
});
