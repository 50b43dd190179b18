const fencePattern = /^ {0,3}(`{3,}|~{3,}).*\n[\s\S]*?^ {0,3}\1[`~]*[ \t]*$/gm;
const commentPattern = /\{\/\*[\s\S]*?\*\/\}/g;
const tagPattern = /<\/?[A-Za-z](?:"[^"]*"|'[^']*'|\{[^}]*\}|[^>"'{])*>/g;
const inlineCodePattern = /(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)/gs;

/** The MDX text without fenced blocks and comments: what can hold a link or a component. */
export function withoutFences(body: string): string {
  return body.replace(fencePattern, '').replace(commentPattern, '');
}

/** The MDX text without anything that only looks like a link or a component: fences, comments, code in a sentence. */
export function withoutCode(body: string): string {
  return withoutFences(body).replace(inlineCodePattern, '');
}

/** The words of an MDX text as a reader meets them, without tags, targets of links, and blocks of code. */
export function toProse(body: string): string {
  return withoutFences(body)
    .replace(tagPattern, ' ')
    .replace(/\]\([^)]*\)/g, '] ')
    .replace(/^(import|export)\s.*$/gm, '');
}
