import type { SozhError } from '../errors.js';
import { loadOntology } from '../knowledge/load-ontology.js';
import type { Ontology } from '../model/ontology.js';
import type { Extract } from '../pipeline.js';
import type { FieldMap } from '../read/rows/field-map.js';
import { ArticleSources } from './article-sources.js';
import { describeStatement, nameOf } from './describe-statement.js';
import { extractAll } from './extract-all.js';
import { showMessages } from './show-messages.js';
import type { Terminal } from './terminal.js';

export interface ExtractFlags {
  readonly json?: boolean;
  readonly published?: string;
  readonly map?: FieldMap;
  readonly allowPrivate?: boolean;
  readonly jobs?: number;
  /** files of a user's own entities */
  readonly gazetteer?: readonly string[];
}

/** `sozh extract FILE`: what an article says, without a store: entities, dates and statements. `--json` is the format of DESIGN §5, one document a line. */
export async function extractCommand(
  places: readonly string[],
  flags: ExtractFlags,
  terminal: Terminal,
): Promise<void> {
  let ontology: Ontology | undefined;
  const sources = new ArticleSources(places, flags, terminal);
  const added = async () => ({ extraFiles: flags.gazetteer ?? [] });
  const refuse = (source: string, error: SozhError) => {
    sources.refuse(source, error);
    sources.tell({ source, error });
  };
  for await (const { document, source } of extractAll(sources.read(), added, refuse, flags.jobs)) {
    ontology ??= loadOntology();
    if (flags.json) terminal.out(JSON.stringify(documentJson(document)));
    else showDocument(document, ontology, terminal);
    showMessages(document.messages, terminal, {
      source: sources.nameBefore(source),
      everything: !flags.json,
    });
  }
  sources.throwFailures();
}

/** The document as `extract --json` prints it. */
export function documentJson({ article, entities, dates, statements, messages }: Extract): object {
  return {
    article,
    entities,
    dates: dates.map(({ start, stop, phrase, time }) => ({
      start,
      stop,
      phrase,
      edtf: time.edtf,
      from: time.start,
      to: time.end,
      precision: time.precision,
      time,
    })),
    statements,
    messages,
  };
}

/** The document for people: heading, entities by type, statements in the order of the text. */
export function showDocument(document: Extract, ontology: Ontology, terminal: Terminal): void {
  const { article, entities, statements } = document;
  const { paint } = terminal;
  terminal.out(paint.bold(article.title || '(no title)'));
  terminal.out(
    paint.dim([article.publishedAt ?? 'no date', article.outlet, article.id].filter(Boolean).join(' · ')),
  );
  for (const type of new Set(entities.map((entity) => entity.type))) {
    const names = entities
      .filter((e) => e.type === type)
      .map((e) => (e.mentions.length > 1 ? `${e.name} ×${e.mentions.length}` : e.name));
    terminal.out(`  ${paint.cyan(ontology.labels.entityTypes[type].ru.padEnd(12))} ${names.join(', ')}`);
  }
  const names = nameOf(entities);
  for (const statement of statements)
    terminal.out(`  • ${describeStatement(statement, names, ontology, paint)}`);
}
