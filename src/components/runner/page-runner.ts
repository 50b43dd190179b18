import { frameAddress, toHref } from '../../addresses/index.ts';
import { createPageRunner } from '../../page-run/index.ts';

/** The one runner of this page. */
export const pageRunner = createPageRunner(toHref(frameAddress));
