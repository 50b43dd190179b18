import { readFileSync } from 'node:fs';

/**
 * The fonts that pictures may use, by the name and weight under which an SVG asks for them: those of the site, each in
 * one weight, since the renderer does not vary fonts (Latin subsets of Fontsource 5, unpacked from WOFF).
 */
export const vendoredFonts = {
  display: { family: 'Schibsted Grotesk', weight: 800, file: 'schibsted-grotesk-800.ttf' },
  label: { family: 'Schibsted Grotesk', weight: 500, file: 'schibsted-grotesk-500.ttf' },
  text: { family: 'Literata', weight: 400, file: 'literata-400.ttf' },
  code: { family: 'JetBrains Mono', weight: 400, file: 'jetbrains-mono-400.ttf' },
  codeBold: { family: 'JetBrains Mono', weight: 700, file: 'jetbrains-mono-700.ttf' },
} as const;

export type FontName = keyof typeof vendoredFonts;

export const readFont = (name: FontName): Buffer =>
  readFileSync(new URL(`./fonts/${vendoredFonts[name].file}`, import.meta.url));
