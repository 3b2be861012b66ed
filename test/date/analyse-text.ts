import { analyse } from '../../src/analyse/analyse.js';
import { loadLanguage } from '../../src/knowledge/load-language.js';
import type { Resolved } from '../../src/model/document.js';
import type { Language } from '../../src/russian/language.js';
import { segment } from '../../src/segment/segment.js';

let language: Language | undefined;

/** A text as the date stage receives it, analysed by the real stages; it has no mentions, which dates do not look at. */
export function analyseText(text: string, publishedAt: string | null, articleLanguage = 'ru'): Resolved {
  language ??= loadLanguage();
  const article = {
    id: 'article:0000000000000000',
    title: '',
    publishedAt,
    language: articleLanguage,
    url: null,
    outlet: null,
    aliases: [],
    text,
  };
  const analysed = analyse(segment(article), language);
  return { ...analysed, mentions: [], entities: [], speeches: [], homeCountry: null };
}
