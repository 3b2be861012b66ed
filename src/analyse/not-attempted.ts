import type { Article } from '../model/article.js';
import type { Message } from '../model/message.js';

const MESSAGES: Readonly<Record<Article['language'], Message>> = {
  be: {
    code: 'analyse/belarusian',
    severity: 'info',
    reason:
      'the article is in Belarusian: it was read through the Russian words that its own stand for; what words without such a fellow say was not attempted',
  },
  en: {
    code: 'analyse/english',
    severity: 'warning',
    reason:
      'the article is in English: known names, offices and dates were read; relations that verbs state, whether they are planned or denied, and names that no list, office or noun beside them tells were not attempted',
    hint: 'read a Russian text of it, if there is one',
  },
};

/**
 * What is not attempted in an article of this language, for the document to say; null where all is. Of a language that is not known at all
 * reading has said so (`read/language`).
 */
export const notAttempted = (language: Article['language']): Message | null => MESSAGES[language] ?? null;
