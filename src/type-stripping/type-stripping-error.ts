/** TypeScript that cannot be reduced to JavaScript. The place is that of the source, both from 1. */
export class TypeStrippingError extends Error {
  readonly line: number;
  readonly column: number;
  /** False where it is good TypeScript, but more than types. */
  readonly isSyntax: boolean;

  constructor(message: string, place: { line: number; column: number }, isSyntax: boolean) {
    super(message);
    this.name = 'TypeStrippingError';
    this.line = place.line;
    this.column = place.column;
    this.isSyntax = isSyntax;
  }
}
