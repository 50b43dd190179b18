import { init, parse } from 'es-module-lexer';

/** One thing that a source file names: another module, or a file to read. */
export interface Reference {
  readonly specifier: string;
  /** 1-based. */
  readonly line: number;
}

/** What a TypeScript or JavaScript file needs at run time. */
export interface References {
  /** Specifiers of `import` and `export … from`, static or with a literal in `import()`; types left out. */
  readonly imports: readonly Reference[];
  /** Files named as `new URL('./file', import.meta.url)`. */
  readonly files: readonly Reference[];
}

const filePattern = /new\s+URL\(\s*(['"])(\.{1,2}\/[^'"]+)\1\s*,\s*import\.meta\.url\s*,?\s*\)/g;

/** Finds what a source refers to. A source that cannot be lexed refers to nothing: running it says why. */
export async function parseReferences(source: string): Promise<References> {
  await init;
  return { imports: parseImports(source), files: parseFiles(source) };
}

function parseImports(source: string): Reference[] {
  let found: ReturnType<typeof parse>[0];
  try {
    [found] = parse(source);
  } catch {
    return [];
  }
  const references = new Map<string, Reference>();
  for (const entry of found) {
    if (
      !('specifier' in entry) ||
      ('typeOnly' in entry && entry.typeOnly) ||
      ('glob' in entry && entry.glob)
    )
      continue;
    const { specifier, start } = entry;
    if (typeof specifier !== 'string') continue;
    if (!references.has(specifier))
      references.set(specifier, { specifier, line: lineAt(source, start) });
  }
  return [...references.values()];
}

function parseFiles(source: string): Reference[] {
  return [...source.matchAll(filePattern)].map((match) => ({
    specifier: match[2] as string,
    line: lineAt(source, match.index),
  }));
}

function lineAt(source: string, index: number): number {
  return source.slice(0, index).split('\n').length;
}
