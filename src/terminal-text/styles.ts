/** The colours that a terminal has a name for, but black and white, which are the ink and the paper of a page. */
export const colours = ['red', 'green', 'yellow', 'blue', 'magenta', 'cyan'] as const;
export type Colour = (typeof colours)[number] | 'grey';

/** How a piece of text is to look. */
export interface TextStyle {
  readonly colour?: Colour;
  readonly background?: Colour;
  readonly isBold?: boolean;
  readonly isDim?: boolean;
  readonly isItalic?: boolean;
  readonly isUnderlined?: boolean;
  readonly isInverse?: boolean;
  readonly isStruck?: boolean;
}

type Change = Partial<Record<keyof TextStyle, unknown>>;

/** What single codes of a "select graphic rendition" sequence change (ECMA-48, 8.3.117). */
const changes: Readonly<Record<number, Change>> = {
  1: { isBold: true },
  2: { isDim: true },
  3: { isItalic: true },
  4: { isUnderlined: true },
  7: { isInverse: true },
  9: { isStruck: true },
  21: { isUnderlined: true },
  22: { isBold: undefined, isDim: undefined },
  23: { isItalic: undefined },
  24: { isUnderlined: undefined },
  27: { isInverse: undefined },
  29: { isStruck: undefined },
  39: { colour: undefined },
  49: { background: undefined },
};

/** The style after a sequence of codes, such as `1;31`. What is unknown changes nothing. */
export function applyCodes(before: TextStyle, codes: readonly number[]): TextStyle {
  let style: Change = before;
  for (let index = 0; index < codes.length; index++) {
    const code = codes[index] ?? 0;
    if (code === 38 || code === 48) {
      const [colour, taken] = readExtended(codes.slice(index + 1));
      style = { ...style, [code === 38 ? 'colour' : 'background']: colour };
      index += taken;
    } else if (code === 0) style = {};
    else style = { ...style, ...(changes[code] ?? readNamed(code)) };
  }
  return Object.fromEntries(Object.entries(style).filter(([, value]) => value !== undefined));
}

/** 30 to 37 and 90 to 97 are colours of text, 40 to 47 and 100 to 107 those behind it. */
function readNamed(code: number): Change {
  const tens = Math.floor(code / 10);
  if (![3, 4, 9, 10].includes(tens) || code % 10 > 7) return {};
  const isBright = tens >= 9;
  const name = tens === 3 || tens === 9 ? 'colour' : 'background';
  return { [name]: fromPalette((code % 10) + (isBright ? 8 : 0)) };
}

/** `5;n` is one of 256 colours, `2;r;g;b` any. Gives the colour, and how many codes say so. */
function readExtended([form, ...rest]: readonly number[]): [Colour | undefined, number] {
  const [first = 0, second = 0, third = 0] = rest;
  if (form === 5) return [fromPalette(first), 2];
  return form === 2 ? [fromRgb(first, second, third), 4] : [undefined, 1];
}

function fromPalette(index: number): Colour | undefined {
  if (index < 16) return index === 8 ? 'grey' : colours[(index % 8) - 1];
  if (index > 231) return index < 252 ? 'grey' : undefined;
  const cube = index - 16;
  const level = (unit: number) => (Math.floor(cube / unit) % 6) * 51;
  return fromRgb(level(36), level(6), level(1));
}

/** The named colour with the same strong components; grey, or the ink of the page, where none is strong. */
function fromRgb(...parts: [red: number, green: number, blue: number]): Colour | undefined {
  const [least, most] = [Math.min(...parts), Math.max(...parts)];
  if (most - least < 40) return most < 60 || most > 220 ? undefined : 'grey';
  const [red, green, blue] = parts.map((part) => part > (least + most) / 2);
  const index = (red ? 1 : 0) + (green ? 2 : 0) + (blue ? 4 : 0);
  return colours[index - 1];
}
