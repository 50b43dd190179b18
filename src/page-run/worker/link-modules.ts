import { type AnyNode, parse } from 'acorn';
import { walk } from 'zimmerframe';
import type { PageProgram } from '../page-program.ts';
import { type PreparedModule, RefusedProgram } from './prepare-modules.ts';

/** A specifier as it is written in a module, quotes included. */
interface Mention {
  readonly specifier: string;
  readonly start: number;
  readonly end: number;
  /** Of a whole `import(…)`, which the clock must wait for. */
  readonly call?: { readonly start: number; readonly end: number };
}

/**
 * Makes each module one that the browser can load, by a URL of its own, and gives those URLs by name. A browser
 * knows no relative paths between such URLs, so what a module imports is made first and named in its text.
 * `builtins` are the URLs of modules that come with the world. @throws RefusedProgram
 */
export function linkModules(
  modules: readonly PreparedModule[],
  imports: PageProgram['imports'],
  builtins: (specifier: string) => string | undefined,
  waitFor: string,
): ReadonlyMap<string, string> {
  const byName = new Map(modules.map((module) => [module.name, module]));
  const urls = new Map<string, string>();

  const link = (name: string, trail: readonly string[]): string => {
    const known = urls.get(name);
    if (known !== undefined) return known;
    if (trail.includes(name)) throw inCircle([...trail.slice(trail.indexOf(name)), name]);
    const { source } = byName.get(name) ?? { source: '' };
    const toUrl = (specifier: string) => {
      const local = imports[name]?.[specifier];
      return local === undefined ? builtins(specifier) : link(local, [...trail, name]);
    };
    const url = URL.createObjectURL(
      new Blob([rewrite(name, source, toUrl, waitFor)], { type: 'text/javascript' }),
    );
    urls.set(name, url);
    return url;
  };

  for (const { name } of modules) link(name, []);
  return urls;
}

function rewrite(
  file: string,
  source: string,
  toUrl: (specifier: string) => string | undefined,
  waitFor: string,
): string {
  let rewritten = '';
  let done = 0;
  const put = (at: number, text: string, until = at) => {
    rewritten += source.slice(done, at) + text;
    done = until;
  };
  for (const { specifier, start, end, call } of findMentions(source)) {
    const url = toUrl(specifier);
    // What `import()` does not find is the program's own affair.
    if (url === undefined && call) continue;
    if (url === undefined) {
      const line = source.slice(0, start).split('\n').length;
      throw new RefusedProgram({ file, line, message: `A page has no "${specifier}"` });
    }
    if (call) put(call.start, `${waitFor}(`);
    put(start, JSON.stringify(url), end);
    if (call) put(call.end, ')');
  }
  return rewritten + source.slice(done);
}

/** In the order of their places. A source that cannot be parsed mentions nothing: running it says why. */
function findMentions(source: string): Mention[] {
  const mentions: Mention[] = [];
  const note = (node: AnyNode | null | undefined, call?: AnyNode) => {
    if (node?.type !== 'Literal' || typeof node.value !== 'string') return;
    const { value: specifier, start, end } = node;
    mentions.push({ specifier, start, end, ...(call && { call }) });
  };
  const program = tryParse(source);
  if (program)
    walk(program, null, {
      ImportDeclaration: (node) => note(node.source),
      ExportAllDeclaration: (node) => note(node.source),
      ExportNamedDeclaration(node, { next }) {
        note(node.source);
        next();
      },
      ImportExpression(node, { next }) {
        note(node.source, node);
        next();
      },
    });
  return mentions.sort((a, b) => a.start - b.start);
}

function tryParse(source: string): AnyNode | undefined {
  try {
    return parse(source, {
      ecmaVersion: 'latest',
      sourceType: 'module',
      allowHashBang: true,
    }) as AnyNode;
  } catch {
    return undefined;
  }
}

function inCircle(trail: readonly string[]): RefusedProgram {
  return new RefusedProgram({
    file: trail[0] ?? '',
    line: 1,
    message: `Modules that import each other in a circle cannot run in a page: ${trail.join(' → ')}`,
  });
}
