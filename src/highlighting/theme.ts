import { createCssVariablesTheme } from 'shiki';

/** Names what a piece of code is, and leaves its look to a stylesheet: no colour of its own, no inline style. */
export const classTheme = createCssVariablesTheme({ name: 'classes', variablePrefix: '--code-', fontStyle: false });
