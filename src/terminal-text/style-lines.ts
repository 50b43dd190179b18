import { showControls } from './show-controls.ts';
import { applyCodes, type TextStyle } from './styles.ts';

/** A piece of a line that looks the same throughout. */
export interface Piece {
  readonly text: string;
  readonly style: TextStyle;
}

/** A sequence that changes how text looks: ESC or its one-byte form, a bracket, numbers, `m`. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: this is what such a sequence begins with
const stylePattern = /(?:\u001B\[|\u009B)([\d;:]*)m/g;

/**
 * Lines as a terminal would show them: coloured as they ask for, with other control characters made visible.
 * As in a terminal, a style holds until it is changed, even on the lines that follow.
 */
export function styleLines(lines: readonly string[]): Piece[][] {
  let style: TextStyle = {};
  return lines.map((line) => {
    const pieces: Piece[] = [];
    const add = (text: string) => text !== '' && pieces.push({ text: showControls(text), style });
    let done = 0;
    for (const { 0: sequence, 1: codes = '', index } of line.matchAll(stylePattern)) {
      add(line.slice(done, index));
      style = applyCodes(style, codes.split(/[;:]/).map(Number));
      done = index + sequence.length;
    }
    add(line.slice(done));
    return pieces;
  });
}

/** The line without its colours, and with other control characters made visible: for what has neither. */
export const toPlainText = (text: string): string => showControls(text.replace(stylePattern, ''));
