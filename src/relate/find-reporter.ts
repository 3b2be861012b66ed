import type { ResolvedMention } from '../model/document.js';
import type { Lexicon } from '../model/lexicon.js';
import { findSlot } from './find-slot.js';
import { pathUp, type Scene } from './scene.js';

/**
 * Who is said to have said it, where the words are reported and not quoted: «сообщил, что …», «…, отметил Реут», «по словам Анны Ким»,
 * «по его данным». The id of a person or body; null in the article's own voice, or where nobody is named.
 */
export function findReporter(scene: Scene, trigger: number, lexicon: Lexicon): string | null {
  return byTheirWords(scene) ?? byVerb(scene, trigger, lexicon);
}

const WORDS = /^(слово|слова|данные|мнение|оценка|информация|сведение|утверждение|признание|подсчет|версия)$/;

/** «по словам посла», «по его данным»: holds for the whole sentence. */
function byTheirWords(scene: Scene): string | null {
  const { tokens, mentions } = scene;
  for (const [at, { lemma }] of tokens.entries()) {
    if (lemma !== 'по') continue;
    if (/^(его|ее|её)$/i.test(tokens[at + 1]?.text ?? '') && WORDS.test(tokens[at + 2]?.lemma ?? ''))
      return lastPerson(scene);
    if (!WORDS.test(tokens[at + 1]?.lemma ?? '')) continue;
    const source = mentions.find((m) => isSource(m) && m.first > at + 1 && m.first <= at + 4);
    if (source) return source.entity;
  }
  return null;
}

/** The verb of speech over the trigger («сообщил, что завод построят») or beside it («завод построят, сообщил Реут»), and its subject. */
function byVerb(scene: Scene, trigger: number, { speechVerbs }: Lexicon): string | null {
  const { tokens, mentions } = scene;
  const up = pathUp(tokens, trigger);
  const verb = tokens.findIndex(
    (token, at) =>
      at !== trigger &&
      speechVerbs.has(token.lemma) &&
      (up.some((below, k) => up[k + 1] === at && /^(ccomp|parataxis)/.test(tokens[below]!.relation)) ||
        (/^parataxis/.test(token.relation) && up.includes(token.head))),
  );
  if (verb < 0) return null;
  const sources = mentions.filter((m) => isSource(m) && findSlot(scene, m).governor === verb);
  const subject = sources.find((m) => findSlot(scene, m).relation.startsWith('nsubj'));
  return (subject ?? sources.find((m) => findSlot(scene, m).preposition === 'в'))?.entity ?? null;
}

const isSource = ({ type, kind }: ResolvedMention): boolean =>
  kind !== 'demonym' && (type === 'Person' || type === 'Organization');

/** The person spoken of last before the sentence, its subject before others. */
function lastPerson({ document, sentence }: Scene): string | null {
  const index = document.sentences.indexOf(sentence);
  for (let back = 1; back <= 2; back++) {
    const people = document.mentions.filter(
      (m) => m.sentence === index - back && m.type === 'Person' && m.entity !== null,
    );
    const tokens = document.sentences[index - back]?.tokens;
    const subject = people.find((m) => tokens?.[m.head]?.relation.startsWith('nsubj'));
    const one = subject ?? people.at(-1);
    if (one) return one.entity;
  }
  return null;
}
