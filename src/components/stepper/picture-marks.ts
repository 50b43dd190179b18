/**
 * Whether the text of a mark names a line of output.
 * @example includesLine('1–3,7', 2) // true
 */
export const includesLine = (text: string, line: number): boolean =>
  text.split(',').some((range) => {
    const [first, last = first] = range.split(/[–…]/).map(Number);
    return first !== undefined && last !== undefined && first <= line && line <= last;
  });

/**
 * Where each step is drawn, from the distances that a picture carries.
 * @example readPositions('4 0 9') // [4, 4, 13]
 */
export function readPositions(distances: string): number[] {
  let x = 0;
  return distances === '' ? [] : distances.split(' ').map((distance) => (x += Number(distance)));
}
