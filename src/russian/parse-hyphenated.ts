import { affixedParse, DistinctParses, fixedParse, type Parse } from './parse.js';
import { PARTS_OF_SPEECH, parseTag, type Tag } from './tag.js';

const PARTICLES = ['-то', '-ка', '-таки', '-де', '-тко', '-тка', '-с', '-ста'];
const ADVERB = parseTag('ADVB');
const INFLECTED = new Set([
  ...PARTS_OF_SPEECH,
  ...'sing plur nomn gent datv accs ablt loct voct gen1 gen2 acc2 loc1 loc2 1per 2per 3per pres past futr'.split(
    ' ',
  ),
]);

type ParseWord = (word: string) => readonly Parse[];

/** «скажи-ка»: the word before a particle, with the particle after all its forms. */
export function parseWithParticle(lower: string, parseWord: ParseWord): Parse[] {
  const particle = PARTICLES.find((end) => lower.endsWith(end) && lower.length > end.length);
  if (particle === undefined) return [];
  const bases = parseWord(lower.slice(0, -particle.length));
  return new DistinctParses().pick(bases.map((base) => affixedParse(base, '', particle, base.score * 0.9)));
}

/** «по-белорусски» is in the dictionary; «по-минскому» is an adverb made of a dative. */
export function parseHyphenAdverb(lower: string, parseWord: ParseWord): Parse[] {
  if (lower.length < 5 || !lower.startsWith('по-')) return [];
  const isDative = ({ grammemes }: Tag): boolean =>
    grammemes.has('ADJF') && grammemes.has('sing') && grammemes.has('datv');
  return parseWord(lower.slice(3)).some(({ tag }) => isDative(tag)) ? [fixedParse(lower, ADVERB, 0.7)] : [];
}

/** «страна-участница»: both parts inflected together where they agree; «пресс-конференция»: the left part fixed. */
export function parseHyphenated(lower: string, parseWord: ParseWord): Parse[] {
  const hyphen = lower.indexOf('-');
  if (hyphen <= 0 || hyphen !== lower.lastIndexOf('-') || hyphen === lower.length - 1) return [];
  const left = lower.slice(0, hyphen);
  const rights = parseWord(lower.slice(hyphen + 1));
  const forms = rights.map(({ tag }) => agreement(tag));
  const compounds = parseWord(left)
    .filter(isWord)
    .flatMap((one) => {
      const form = agreement(one.tag);
      return rights.filter((_, i) => forms[i] === form).map((other) => compound(one, other));
    });
  const fixedLeft = rights.filter(isWord).map((right) => fixLeft(left, right));
  return [...compounds, ...fixedLeft];
}

const isWord = ({ tag }: Parse): boolean => PARTS_OF_SPEECH.has(tag.pos);

const compound = (left: Parse, right: Parse): Parse => ({
  word: `${left.word}-${right.word}`,
  tag: left.tag,
  normal: `${left.normal}-${right.normal}`,
  score: left.score * 0.75,
  origin: { kind: 'compound', left, right },
});

const fixLeft = (left: string, right: Parse): Parse => ({
  word: `${left}-${right.word}`,
  tag: right.tag,
  normal: `${left}-${right.normal}`,
  score: right.score * 0.75,
  origin: { kind: 'fixed-left', left, right },
});

const agreement = (tag: Tag): string =>
  [...tag.grammemes]
    .filter((grammeme) => INFLECTED.has(grammeme))
    .map((grammeme) => (grammeme === 'gen1' ? 'gent' : grammeme === 'loc1' ? 'loct' : grammeme))
    .sort()
    .join();
