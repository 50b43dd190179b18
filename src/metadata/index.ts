export type { PageFacts } from './page-facts.ts';
export { formatForScript, toJsonLd } from './to-json-ld.ts';
export { toOpenGraph } from './to-open-graph.ts';
