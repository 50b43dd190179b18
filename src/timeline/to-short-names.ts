/**
 * Names of snippets without the folders that they have in common.
 * @example toShortNames(['lessons/limits/batches', 'lessons/limits/workers']) // ['batches', 'workers']
 */
export function toShortNames(names: readonly string[]): string[] {
  const folders = names.map((name) => name.split('/').slice(0, -1));
  const [first = []] = folders;
  const differs = first.findIndex((part, at) => folders.some((parts) => parts[at] !== part));
  const common = differs === -1 ? first.length : differs;
  return names.map((name) => name.split('/').slice(common).join('/'));
}
