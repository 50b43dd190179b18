import type { Blanking } from './blanking.ts';
import type { SyntaxNode } from './parse-typescript.ts';

const modifiers = new Set([
  'public',
  'private',
  'protected',
  'readonly',
  'override',
  'declare',
  'abstract',
]);

/** A member's modifiers that JavaScript does not have and the mark behind its name; all of what is only declared. */
export function blankMember(node: SyntaxNode, text: Blanking) {
  if (node.abstract || node.declare || !hasBody(node)) return text.blank(node.start, node.end);
  const key = node.key as SyntaxNode;
  const hadModifier = blankModifiers(node.start, key.start, text);
  if (hadModifier && couldGoOn(node)) text.put(node.start, ';');
  const keyEnd = node.computed ? text.skipSpace(key.end) + 1 : key.end;
  if (node.optional) text.blankNext(keyEnd, '?');
  if (node.definite) text.blankNext(keyEnd, '!');
}

function hasBody({ value }: SyntaxNode): boolean {
  return !value || (value as SyntaxNode).type !== 'TSDeclareMethod';
}

/** Whether a member could go on with the line before it, once its first modifier is gone. */
function couldGoOn({ static: isStatic, accessor, computed, value }: SyntaxNode): boolean {
  if (isStatic || accessor) return false;
  return computed === true || (value as SyntaxNode | null)?.generator === true;
}

/** Tells whether the member began with one. */
function blankModifiers(start: number, keyStart: number, text: Blanking): boolean {
  let isFirst = false;
  for (let at = start; at < keyStart; ) {
    const word = /^[a-z]*/.exec(text.slice(at, keyStart))?.[0] ?? '';
    const next = text.skipSpace(at + Math.max(word.length, 1));
    if (modifiers.has(word)) {
      text.blank(at, at + word.length);
      isFirst ||= at === start;
    }
    at = next;
  }
  return isFirst;
}

/** `abstract` before a class, what it implements behind its name; all of a class that is only declared. */
export function blankClass(node: SyntaxNode, text: Blanking) {
  if (node.declare) return text.blank(node.start, node.end);
  if (node.abstract) text.blank(node.start, node.start + 'abstract'.length);
  const implemented = (node.implements ?? []) as readonly SyntaxNode[];
  const [first, last] = [implemented[0], implemented.at(-1)];
  if (!first || !last) return;
  const keyword = text.slice(node.start, first.start).lastIndexOf('implements');
  text.blank(node.start + keyword, last.end);
}
