/** How long a program can be that is edited, kept and shared in a page, as UTF-8. */
export const maxCodeBytes = 100_000;
