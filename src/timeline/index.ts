export { isWorthDrawing } from './lay-out.ts';
export type { Entry } from './lay-out-run.ts';
export type { TaskModel } from './model.ts';
export { narrate } from './narrate.ts';
export { narrateComparison, toHeading } from './narrate-comparison.ts';
export { drawFile, drawPictures, pictureSizes } from './pictures.ts';
export { toPerfetto } from './to-perfetto.ts';
export { tableLimits, toTable } from './to-table.ts';
export { toTasks } from './to-tasks.ts';
