import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PROGRAM = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Why there is no Chromium to test with, null where there is one. Under CI that is a failure, and thrown. */
export function chromiumIsAbsent(): string | null {
  const reason = existsSync(PROGRAM) ? null : `there is no ${PROGRAM}`;
  if (reason && process.env.CI === 'true') throw new Error(`Chromium must be tested under CI, but ${reason}`);
  return reason;
}

/** A headless Chromium that talks to this machine alone. */
export function startChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: PROGRAM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      // WebGL without a graphics card
      '--enable-unsafe-swiftshader',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
