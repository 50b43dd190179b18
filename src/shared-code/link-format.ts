/** How the fragment of a link begins that carries code: a name, and the version of what follows. */
export const name = 'code=';
export const version = '1';

/** With a checksum at its end, so that a link that was changed on its way is noticed and gives no other code. */
export const compression = 'deflate';
