import { readFileSync } from 'node:fs';
import { SozhError } from '../errors.js';
import type { PageCode } from '../export/html.js';

/** What `npm run build` made of src/page/. @throws SozhError `internal/bug` where it was not made */
export function readPageCode(): PageCode {
  const read = (name: string) => readFileSync(new URL(`../page/${name}`, import.meta.url), 'utf8');
  try {
    return { script: read('page.js'), style: read('page.css') };
  } catch (cause) {
    throw new SozhError('internal/bug', 'the page was not built into this program', {
      hint: 'npm run build makes it',
      cause,
    });
  }
}
