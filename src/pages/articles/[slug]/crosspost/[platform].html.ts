import { exportPaths, respondWithExport } from '../../../_exports.ts';

/** The copies that are HTML, to download or to import. */
export const getStaticPaths = () => exportPaths('html');
export const GET = respondWithExport;
