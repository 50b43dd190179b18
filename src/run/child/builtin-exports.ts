const { getBuiltinModule } = process;

/**
 * The exports of built-in modules, as objects that can be changed. Not by a default import: for that the bundle
 * would copy every export of each of them at each start, which costs more than all else that it does.
 */
export const fs = getBuiltinModule('node:fs');
export const module = getBuiltinModule('node:module');
