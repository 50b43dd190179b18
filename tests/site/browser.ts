import { existsSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export const browserFlags: readonly string[] = [
  '--no-sandbox',
  '--headless',
  '--disable-gpu',
  '--disable-background-networking',
  '--hide-scrollbars',
];

/** The Chromium of `CHROMIUM_PATH`, one that the machine has, or the one that an npm package carries. */
export const findBrowser = async (): Promise<string> =>
  process.env.CHROMIUM_PATH ??
  installed.find((file) => existsSync(file)) ??
  (await sparticuz.executablePath());

/** Starts it. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await findBrowser(), args: [...browserFlags] });
}
