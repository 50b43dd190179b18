import type { TextStyle } from '../terminal-text/index.ts';

/** @example toClasses({ colour: 'red', isBold: true }) // 'text-red is-bold' */
export function toClasses({ colour, background, ...flags }: TextStyle): string {
  return [
    ...(colour ? [`text-${colour}`] : []),
    ...(background ? [`behind-${background}`] : []),
    ...Object.keys(flags).map((name) => name.replace('is', 'is-').toLowerCase()),
  ].join(' ');
}
