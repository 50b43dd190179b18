import path from 'node:path';

/** Where an author's files are. All paths are absolute. */
export interface Project {
  readonly root: string;
  readonly snippetsFolder: string;
  readonly contentFolder: string;
  readonly exercisesFolder: string;
  /** For what can be made again: never needed, never committed. */
  readonly cacheFolder: string;
}

/** The project that lives in `root`, with the folders' usual names. */
export function createProject(root: string): Project {
  return {
    root,
    snippetsFolder: path.join(root, 'snippets'),
    contentFolder: path.join(root, 'content'),
    exercisesFolder: path.join(root, 'content', 'exercises'),
    cacheFolder: path.join(root, 'node_modules', '.cache', 'awaited'),
  };
}

/** A path as messages show it: relative to the project, with forward slashes. */
export function toShownPath(project: Project, file: string): string {
  return path.relative(project.root, file).split(path.sep).join('/');
}
