import type { Task } from './model.ts';
import { toVisible } from './visible-text.ts';

/**
 * The name of a task with its arguments, as the program would write the call.
 * @example formatTask({ name: 'download', args: ['"/a"', '2'], … }) // 'download("/a", 2)'
 */
export function formatTask({ name, args, id }: Pick<Task, 'name' | 'args' | 'id'>): string {
  const isModule = id === 1 && name === 'module';
  return toVisible(isModule ? name : `${name}(${args?.join(', ') ?? ''})`);
}
