import { exportPaths, respondWithExport } from '../../../_exports.ts';

/** The copies that are Markdown, to download or to import. */
export const getStaticPaths = () => exportPaths('markdown');
export const GET = respondWithExport;
