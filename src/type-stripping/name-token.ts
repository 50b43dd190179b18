const token = /[\p{ID_Continue}$]+|[=<>!&|+*/%^?.-]+|\S/uy;

/** What a parser says of a token that it did not expect, with the token, which the parser leaves out. */
export function nameToken(message: string, source: string, offset: number): string {
  if (message !== 'Unexpected token') return message;
  token.lastIndex = offset;
  const [found] = token.exec(source) ?? [];
  return found === undefined ? 'Unexpected end of the program' : `Unexpected token "${found}"`;
}
