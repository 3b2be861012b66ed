import type { SozhError } from '../../errors.js';
import { countOf } from '../count-of.js';
import type { Terminal } from '../terminal.js';
import type { PutArticle } from './put-articles.js';

/** What one look at a source brought. */
export interface Look {
  readonly source: string;
  /** articles that were new or had changed */
  readonly read: number;
  readonly failed: number;
  /** the instant before which it is not looked at again; null with --once */
  readonly next: string | null;
}

/** Tells people, or with `json` programs, what comes; each line or object with the instant at which it came. */
export class WatchReport {
  constructor(
    private readonly terminal: Terminal,
    private readonly json: boolean,
  ) {}

  article(source: string, { document, isRetracted }: PutArticle): void {
    const { article, statements } = document;
    const { id, title, publishedAt, url, outlet } = article;
    const count = isRetracted ? 0 : statements.length;
    if (this.json)
      this.#write('article', {
        source,
        id,
        title,
        publishedAt,
        url,
        outlet,
        statements: count,
        retracted: isRetracted,
      });
    else {
      const said = isRetracted ? 'was retracted, and stays out' : countOf(count, 'statement');
      const { dim } = this.terminal.paint;
      this.#say(`${publishedAt?.slice(0, 10) ?? 'no date   '}  ${title || '(no title)'}  ${dim(said)}`);
    }
  }

  failed(source: string, place: string, error: SozhError): void {
    const { code, message, hint, retriable } = error;
    if (this.json) this.#write('failed', { source, place, code, message, hint, retriable });
    else
      this.terminal.err(
        `${now()}  ${this.terminal.paint.red('failed')} ${message}${hint ? ` — ${hint}` : ''}`,
      );
  }

  looked(look: Look): void {
    if (this.json) {
      this.#write('looked', { ...look });
      return;
    }
    const next = look.next ? `, again ${local(look.next)}` : '';
    const failed = look.failed > 0 ? `, ${look.failed} failed` : '';
    const { dim } = this.terminal.paint;
    this.#say(
      dim(`${look.source}: ${look.read > 0 ? countOf(look.read, 'article') : 'nothing new'}${failed}${next}`),
    );
  }

  #say(text: string): void {
    this.terminal.out(`${this.terminal.paint.dim(now())}  ${text}`);
  }

  #write(event: string, fields: Readonly<Record<string, unknown>>): void {
    this.terminal.out(JSON.stringify({ event, at: new Date().toISOString(), ...fields }));
  }
}

const now = (): string => local(new Date().toISOString());

/** Hour, minute and second of this place. */
const local = (instant: string): string => new Date(instant).toTimeString().slice(0, 8);
