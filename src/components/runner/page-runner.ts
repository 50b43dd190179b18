import { frameAddress, toHref } from '../../addresses/index.ts';
import { createPageRunner } from '../../page-run/index.ts';

/** A runner with a frame of its own. */
export const openRunner = () => createPageRunner(toHref(frameAddress));

/** The one that readers' presses on Run go to. */
export const pageRunner = openRunner();
