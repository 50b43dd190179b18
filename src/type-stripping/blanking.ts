export type Blanking = ReturnType<typeof createBlanking>;

/** A source text in which parts become blank, and single characters others: every position is kept. */
export function createBlanking(source: string) {
  const blanks: { readonly from: number; readonly to: number }[] = [];
  const puts: { readonly at: number; readonly character: string }[] = [];

  /** The first place at or after `from` that is neither white space nor in a comment. */
  const skipSpace = (from: number): number => {
    const gap = /(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;
    gap.lastIndex = from;
    gap.exec(source);
    return gap.lastIndex;
  };

  const isNext = (from: number, text: string) => source.startsWith(text, skipSpace(from));

  const blank = (from: number, to: number) => {
    blanks.push({ from, to });
  };

  return {
    skipSpace,
    isNext,
    blank,
    slice: (from: number, to: number) => source.slice(from, to),
    hasLineFeed: (from: number, to: number) => source.slice(from, to).includes('\n'),

    /** Blanks this text where it comes next, behind white space and comments. */
    blankNext(from: number, text: string) {
      if (!isNext(from, text)) return;
      const at = skipSpace(from);
      blank(at, at + text.length);
    },

    /** One character in place of another, whether or not it lies in a part that becomes blank. */
    put(at: number, character: string) {
      puts.push({ at, character });
    },

    /** The text with all changes made. Line ends stay. */
    toText(): string {
      const characters = source.split('');
      for (const { from, to } of blanks)
        for (let i = from; i < to; i++) characters[i] = toBlank(source[i] as string);
      for (const { at, character } of puts) characters[at] = character;
      return characters.join('');
    },
  };
}

/** White space of as many bytes in UTF-8 and as many units in UTF-16, as Node puts it; a line end stays. */
function toBlank(unit: string): string {
  if (/[\r\n\u2028\u2029]/.test(unit)) return unit;
  if (unit < '\u0080' || /[\ud800-\udbff]/.test(unit)) return ' ';
  if (unit < '\u0800') return '\u00a0';
  return /[\udc00-\udfff]/.test(unit) ? '\ufeff' : '\u2002';
}
