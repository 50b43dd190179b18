import { frameAddress, toHref } from '../../addresses/index.ts';
import { createPageRunner } from '../../page-run/index.ts';

const frameHref = `${toHref(frameAddress)}?${import.meta.env.FRAME_VERSION}`;

/** A runner with a frame of its own. */
export const openRunner = () => createPageRunner(frameHref);

/** The one that readers' presses on Run go to. */
export const pageRunner = openRunner();
