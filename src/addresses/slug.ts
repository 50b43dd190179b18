/**
 * The part of an address that stands for a name: lower case, words joined by hyphens. Letters of all scripts are kept.
 * @example toSlug('Event loop & I/O') // 'event-loop-i-o'
 */
export function toSlug(name: string): string {
  return (
    name
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu)
      ?.join('-') ?? ''
  );
}
