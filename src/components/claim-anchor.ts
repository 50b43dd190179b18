import { snippetAnchor } from '../addresses/index.ts';

/** What a page keeps while it is made. */
interface PageState {
  anchors?: Map<string, number>;
}

/**
 * The end of the anchors of a listing, unique on its page. To be called before anything is awaited, so that listings
 * are counted in the order of the page.
 * @example claimAnchor(locals, 'gather/fetch') // 'gather--fetch', then 'gather--fetch__2'
 */
export function claimAnchor(page: PageState, id: string): string {
  page.anchors ??= new Map();
  const count = (page.anchors.get(id) ?? 0) + 1;
  page.anchors.set(id, count);
  return count === 1 ? snippetAnchor(id) : `${snippetAnchor(id)}__${count}`;
}

export const listingAnchor = (anchor: string): string => `snippet-${anchor}`;
/** The anchor of an output line, from 1. The underscore is in no snippet's name. */
export const outputAnchor = (anchor: string, line: number): string => `output-${anchor}_${line}`;
