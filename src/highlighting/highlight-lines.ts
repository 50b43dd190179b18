import { createHighlighterCore, type GrammarState } from 'shiki/core';
import {
  createJavaScriptRegexEngine,
  defaultJavaScriptRegexConstructor,
} from 'shiki/engine/javascript';
import typescript from 'shiki/langs/typescript.mjs';
import { escapeHtml } from './escape-html.ts';
import { rememberLines } from './line-memory.ts';
import { rememberSearch } from './remember-search.ts';
import { classTheme } from './theme.ts';
import { toTokenClass } from './token-class.ts';

let highlighter: Promise<(lines: readonly string[]) => string[]> | undefined;

/** The HTML of each line of a TypeScript program. It has classes and no styles, and its text is the program's. */
export async function highlightLines(source: string): Promise<string[]> {
  highlighter ??= createHighlighter();
  const highlight = await highlighter;
  return highlight(source.split('\n'));
}

async function createHighlighter() {
  const shiki = await createHighlighterCore({
    themes: [classTheme],
    langs: [typescript],
    engine: createJavaScriptRegexEngine({ regexConstructor: toRegExp }),
  });
  return rememberLines((line, state) => {
    const tokens = shiki.codeToTokensBase(line, {
      lang: 'typescript',
      theme: 'classes',
      ...(state && { grammarState: state }),
      // Shiki gives up on a line after half a second: on a busy machine the page would be another.
      tokenizeTimeLimit: 0,
    });
    const html = tokens.flat().map(({ content, color }) => toSpan(content, color));
    return { html: html.join(''), end: shiki.getLastGrammarState(tokens) as GrammarState };
  });
}

function toRegExp(source: string): RegExp {
  const pattern: RegExp & { readonly rawOptions?: { readonly strategy?: unknown } } =
    defaultJavaScriptRegexConstructor(source);
  const dependsOnStart = pattern.sticky || pattern.rawOptions?.strategy;
  return dependsOnStart ? pattern : rememberSearch(pattern);
}

function toSpan(text: string, color: string | undefined): string {
  const tokenClass = toTokenClass(color, text);
  if (tokenClass === undefined || text.trim() === '') return escapeHtml(text);
  const [, before, word, after] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return `${before}<span class="${tokenClass}">${escapeHtml(word ?? '')}</span>${after}`;
}
