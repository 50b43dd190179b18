export { createTemporaryProject } from './temporary-project.ts';
