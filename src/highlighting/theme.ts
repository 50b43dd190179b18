import type { ThemeRegistration } from 'shiki';

/** What a piece of code can be, and the TextMate scopes that say so; what is in none of them is plain text. */
const tokens: Readonly<Record<string, readonly string[]>> = {
  comment: ['comment', 'punctuation.definition.comment'],
  string: ['string', 'punctuation.definition.string', 'constant.character.escape'],
  constant: ['constant.numeric', 'constant.language', 'string.regexp'],
  keyword: [
    'keyword',
    'storage',
    'keyword.operator.new',
    'keyword.operator.expression',
    'punctuation.definition.template-expression',
    'support.function.builtin.shell',
  ],
  function: ['entity.name.function', 'support.function', 'entity.name.command'],
  type: ['entity.name.type', 'entity.other.inherited-class', 'support.type', 'support.class'],
  punctuation: ['punctuation', 'meta.brace', 'keyword.operator', 'storage.type.function.arrow'],
  plain: ['meta.template.expression', 'meta.embedded'],
};

/** Names what a piece of code is, and leaves its look to a stylesheet: a variable for a colour, no inline style. */
export const classTheme: ThemeRegistration = {
  name: 'classes',
  type: 'light',
  fg: 'var(--code-plain)',
  bg: 'var(--code-background)',
  settings: Object.entries(tokens).map(([name, scope]) => ({
    scope: [...scope],
    settings: { foreground: `var(--token-${name})` },
  })),
};
