import path from 'node:path';

/** The folder of this repository. */
export const repository: string = path.resolve(import.meta.dirname, '../..');
