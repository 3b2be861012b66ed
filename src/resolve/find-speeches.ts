import type { Mention, Speech } from '../model/document.js';
import type { Lexicon } from '../model/lexicon.js';
import { contains, type Span } from '../model/span.js';
import { type Case, type Casting, mentionsIn } from './casting.js';

/**
 * Whose words the text gives: «…», - сказал X; X отметил: «…»; — …, — добавил X; and the interview form, where a paragraph «X, посол:»
 * names the speaker of those that follow, or opens with «X: …».
 */
export function findSpeeches(scene: Case, casting: Casting, lexicon: Lexicon): Speech[] {
  const { document } = scene;
  const speeches: Speech[] = [];
  let announced: string | null = null;
  document.paragraphs.forEach((paragraph) => {
    const text = document.article.text.slice(paragraph.start, paragraph.stop);
    if (/:$/.test(text)) {
      announced = speakerIn(paragraph, scene, casting);
      return;
    }
    const lead = /^[^.!?«"]{3,90}?:\s/u.exec(text)?.[0].length ?? 0;
    const leading = lead > 0 ? { start: paragraph.start, stop: paragraph.start + lead } : null;
    const leader = leading && speakerIn(leading, scene, casting);
    if (leading && leader && !hasSpeechVerb(leading)) {
      speeches.push({ start: leading.stop, stop: paragraph.stop, speaker: leader });
      return;
    }
    const quoted = quotations(text).map((q) => ({
      start: paragraph.start + q.start,
      stop: paragraph.start + q.stop,
    }));
    for (const quote of quoted) speeches.push({ ...quote, speaker: attribution(quote, quoted, paragraph) });
    if (quoted.length === 0 && announced && document.sentences.some((s) => contains(paragraph, s)))
      speeches.push({ ...paragraph, speaker: announced });
    else if (quoted.length > 0) announced = null;
  });
  return speeches;

  /** The person (or body) who is the subject of a verb of speech outside of the quotation, nearest to it in the paragraph. */
  function attribution(quote: Span, quoted: readonly Span[], paragraph: Span): string | null {
    const outside = document.sentences
      .flatMap((sentence, index) =>
        contains(paragraph, sentence)
          ? sentence.tokens.map((token, at) => ({ token, at, index, sentence }))
          : [],
      )
      .filter(({ token }) => lexicon.speechVerbs.has(token.lemma) && !quoted.some((q) => contains(q, token)));
    const distance = (span: Span) =>
      span.start >= quote.stop ? span.start - quote.stop : (quote.start - span.stop) * 1.5;
    const verb = outside.sort((a, b) => distance(a.token) - distance(b.token))[0];
    if (!verb || distance(verb.token) > 200) return null;
    // «она напомнила: «…»»: pronouns outside of speech are resolved by now
    const pronouns = casting.added.filter((m) => m.sentence === verb.index && m.kind === 'pronoun');
    const speakers = [...mentionsIn(document, verb.index), ...pronouns].filter(
      (m) =>
        (m.type === 'Person' || m.type === 'Organization') &&
        casting.entityOf.has(m) &&
        !quoted.some((q) => contains(q, m)),
    );
    const rank = (m: Mention) => {
      const { head, relation, features } = verb.sentence.tokens[m.head]!;
      const subject = head === verb.at && relation.startsWith('nsubj');
      return (
        (subject ? 0 : features.Case === 'Nom' ? 5 : 20) +
        Math.abs(m.head - verb.at) / 10 +
        (m.type === 'Person' ? 0 : 3)
      );
    };
    const speaker = speakers.sort((a, b) => rank(a) - rank(b))[0];
    return speaker ? casting.entityOf.get(speaker)! : null;
  }

  function hasSpeechVerb(span: Span): boolean {
    return document.sentences.some((s) =>
      s.tokens.some((t) => contains(span, t) && lexicon.speechVerbs.has(t.lemma)),
    );
  }
}

function speakerIn(span: Span, { document }: Case, casting: Casting): string | null {
  const person = document.mentions.find(
    (m) => contains(span, m) && m.type === 'Person' && casting.entityOf.has(m),
  );
  return person ? casting.entityOf.get(person)! : null;
}

/** Quotations of four words and more; straight quotation marks open and close in turn. Spans exclude the marks. */
function quotations(text: string): Span[] {
  const found: Span[] = [];
  let open = -1;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const mark = text[at]!;
    const opens = mark === '«' || mark === '“' || mark === '„' || (mark === '"' && depth === 0);
    if (opens && depth++ === 0) open = at + 1;
    else if (!opens && (mark === '»' || mark === '”' || mark === '"') && depth > 0 && --depth === 0)
      found.push({ start: open, stop: at });
  }
  const dialogue = /^[—–-]\s(.+?)[,.!?]\s[—–-]\s/u.exec(text);
  if (dialogue) found.push({ start: 2, stop: 2 + dialogue[1]!.length });
  return found.filter(({ start, stop }) => text.slice(start, stop).trim().split(/\s+/).length >= 4);
}
