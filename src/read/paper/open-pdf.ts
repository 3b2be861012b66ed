import { SozhError } from '../../errors.js';

/** A stretch of text on a page: where it begins (points from the lower left corner), how wide it is and how large its letters. */
export interface PdfItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

export interface PdfPage {
  readonly height: number;
  readonly items: readonly PdfItem[];
}

export interface PdfContent {
  readonly pages: readonly PdfPage[];
  /** `Title` and `CreationDate` of the file, as they are written */
  readonly title: string | null;
  readonly created: string | null;
  /** there were more pages or stretches than are read */
  readonly cut: boolean;
}

const MOST_PAGES = 400;
const MOST_ITEMS = 400_000;

/** The text of a PDF file with its places. Throws `input/unreadable` for what is damaged, encrypted or has no text. */
export async function openPdf(bytes: Uint8Array, name: string): Promise<PdfContent> {
  addMissing();
  const { getDocumentProxy } = await import('unpdf');
  try {
    // the library keeps the bytes for itself
    const document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0, isEvalSupported: false });
    try {
      return await readPages(document);
    } finally {
      await document.destroy();
    }
  } catch (cause) {
    const isLocked = cause instanceof Error && cause.name === 'PasswordException';
    throw new SozhError(
      'input/unreadable',
      `${name} is ${isLocked ? 'locked by a password' : 'a damaged PDF file'}`,
      {
        hint: isLocked ? 'save it without one' : 'get it anew',
        facts: { name, reason: cause instanceof Error ? cause.message : String(cause) },
        cause,
      },
    );
  }
}

/** What pdf.js gives for a stretch of text; marks of structure have no `str`. */
interface TextItem {
  readonly str?: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

type PdfDocument = Awaited<ReturnType<typeof import('unpdf')['getDocumentProxy']>>;

async function readPages(document: PdfDocument): Promise<PdfContent> {
  const { info } = await document.getMetadata();
  const pages: PdfPage[] = [];
  let count = 0;
  for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES) && count < MOST_ITEMS; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    count += items.length;
    pages.push({
      height: page.view[3]! - page.view[1]!,
      items: (items as readonly TextItem[]).slice(0, MOST_ITEMS).flatMap((item) => {
        if (!item.str?.trim()) return [];
        const [a = 0, b = 0, , , x = 0, y = 0] = item.transform;
        return [{ text: item.str, x, y, width: item.width, size: item.height || Math.hypot(a, b) }];
      }),
    });
    page.cleanup();
  }
  const text = (key: string): string | null => {
    const value = (info as Record<string, unknown>)[key];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  };
  return {
    pages,
    title: text('Title'),
    created: text('CreationDate'),
    cut: document.numPages > MOST_PAGES || count >= MOST_ITEMS,
  };
}

/** pdf.js is written for a newer JavaScript than Node 20 has: three functions of ECMAScript 2024/25 and the URL Standard. */
function addMissing(): void {
  const missing = Promise as unknown as Record<string, unknown>;
  missing.withResolvers ??= () => {
    let resolve: unknown;
    let reject: unknown;
    const promise = new Promise((onward, fail) => {
      resolve = onward;
      reject = fail;
    });
    return { promise, resolve, reject };
  };
  missing.try ??= (call: (...values: unknown[]) => unknown, ...values: unknown[]) =>
    new Promise((resolve) => resolve(call(...values)));
  const url = URL as unknown as Record<string, unknown>;
  url.parse ??= (text: string, base?: string) => (URL.canParse(text, base) ? new URL(text, base) : null);
}
