import path from 'node:path';
import type { ViteDevServer } from 'vite';
import type { Project } from '../project.ts';
import type { ContentReport } from './content-report.ts';

/** Has the content checked again whenever a text of it, or a file that texts can name, is saved or removed. */
export function watchContent(
  { root, contentFolder }: Project,
  { watcher }: ViteDevServer,
  report: ContentReport,
) {
  const folders = [contentFolder, path.join(root, 'public')];
  watcher.add(folders);
  for (const event of ['add', 'change', 'unlink'] as const) {
    watcher.on(event, (file) => {
      if (folders.some((folder) => file.startsWith(folder + path.sep))) report.soon();
    });
  }
}
