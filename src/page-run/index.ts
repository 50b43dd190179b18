export { browserModules } from './browser-modules.ts';
export { createPageRunner, type PageRun, type PageRunner } from './create-page-runner.ts';
export { findObstacle, type RunnableFacts } from './find-obstacle.ts';
export type { Refusal } from './messages.ts';
export type { PageLimits, PageProgram, PageSnippet } from './page-program.ts';
