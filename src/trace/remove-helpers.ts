import { taskName, tracerName } from './tracer-name.ts';

/** The beginning of a helper's call around a part of the program; two of them open a parenthesis of their own inside. */
const openingPattern = new RegExp(
  `(?:${tracerName}\\.resume\\(${taskName},| ?${tracerName}\\.(suspend|iterate)\\(${taskName},\\d+,\\(|${tracerName}\\.(?:promise|executor|resolvers)\\()`,
  'y',
);
/** Not a template: it can hold helpers. */
const stringPattern = /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"/y;

/**
 * A piece of instrumented source as the program has it, for errors that quote their source.
 * @example removeHelpers('f(__awaited.resume(__awaitedTask,await __awaited.suspend(__awaitedTask,2,( g()))))') // 'f(await g())'
 */
export function removeHelpers(source: string): string {
  /** What each parenthesis that is open belongs to. */
  const open: ('program' | 'helper' | 'value')[] = [];
  let plain = '';
  let at = 0;
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(source);
  };

  while (at < source.length) {
    const opening = take(openingPattern);
    if (opening) {
      open.push('helper');
      if (opening[1]) open.push('value');
      at = openingPattern.lastIndex;
      continue;
    }
    const [text = source[at] as string] = take(stringPattern) ?? [];
    at += text.length;
    if (text === '(') open.push('program');
    const closed = text === ')' ? open.pop() : undefined;
    // Behind the value stand only what the helper is told besides.
    if (closed === 'value') at = Math.max(at, source.indexOf(')', at));
    else if (closed !== 'helper') plain += text;
  }
  return plain;
}
