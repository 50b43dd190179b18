/** The colours of a card, as CSS writes them. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  readonly rule: string;
  readonly wait: string;
  readonly failure: string;
}

/**
 * The values of the custom properties that a stylesheet sets first; those of a dark scheme come later, and are not read.
 * @example readTokens(':root { --ink: #14202b; }') // { '--ink': '#14202b' }
 */
export function readTokens(css: string): Record<string, string> {
  const [, block = ''] = /:root\s*\{([^}]*)\}/.exec(css) ?? [];
  return Object.fromEntries(
    Array.from(block.matchAll(/(--[\w-]+)\s*:\s*([^;]+);/g), ([, name, value = '']) => [
      name,
      value.trim(),
    ]),
  );
}

/** The site's own colours, light: a card stands on other people's pages. */
export function toPalette(tokens: Readonly<Record<string, string>>): Palette {
  const take = (name: string, otherwise: string) => tokens[name] ?? otherwise;
  return {
    paper: take('--paper', '#ffffff'),
    ink: take('--ink', '#000000'),
    soft: take('--ink-soft', '#444444'),
    rule: take('--rule', '#cccccc'),
    wait: take('--amber', '#f5b301'),
    failure: take('--failure', '#a3231b'),
  };
}
