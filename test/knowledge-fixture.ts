import { analyse } from '../src/analyse/analyse.js';
import { date } from '../src/date/date.js';
import type { Article } from '../src/model/article.js';
import type { Analysed, Recognised, Related, Resolved } from '../src/model/document.js';
import { loadKnowledge } from '../src/pipeline.js';
import { recognise } from '../src/recognise/recognise.js';
import { relate } from '../src/relate/relate.js';
import { resolve } from '../src/resolve/resolve.js';
import { segment } from '../src/segment/segment.js';

/** What the program knows, loaded once for all tests of a file. */
export const knowledge = loadKnowledge();

/** The day on which the sentences of the tests were written, where they do not say another: a Monday. */
export const DAY = '2023-05-22';

const articleOf = (text: string, publishedAt: string | null, language: Article['language']): Article => ({
  id: 'article:0123456789abcdef',
  title: '',
  publishedAt,
  language,
  url: null,
  outlet: null,
  aliases: [],
  text,
});

/** The text as each stage leaves it; paragraphs are separated by a blank line. */
export const analyseText = (
  text: string,
  day: string | null = DAY,
  language: Article['language'] = 'ru',
): Analysed => analyse(segment(articleOf(text, day, language)), knowledge.language);

export const recogniseText = (
  text: string,
  day: string | null = DAY,
  language: Article['language'] = 'ru',
): Recognised =>
  recognise(analyseText(text, day, language), { ...knowledge, dictionary: knowledge.language.dictionary });

export const resolveText = (
  text: string,
  day: string | null = DAY,
  language: Article['language'] = 'ru',
): Resolved => resolve(recogniseText(text, day, language), knowledge);

export const relateText = (text: string, day: string | null = DAY): Related =>
  relate(date(resolveText(text, day)), knowledge, 'test');

/** A number of expectations as one string a line: easy to read in a table, and in what vitest shows where they differ. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
