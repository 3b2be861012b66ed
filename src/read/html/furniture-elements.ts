import type { Element } from './dom.js';

/** Elements that hold no running text of an article. */
const NAMES = new Set(
  'nav aside footer button select option input label dialog figcaption audio video canvas map menu head datalist progress fieldset legend'.split(
    ' ',
  ),
);

/**
 * Words that authors of pages put into the class or id of what stands around an article, each a whole word of a name (`block-related` has
 * «block» and «related»); Russian ones in Latin letters as well.
 */
const WORDS = new Set(
  `comment comments commentlist kommentarii kommenty disqus cackle hypercomments replies respond otzyvy
   related recommend recommended recommendations recommends similar readalso alsoread poteme pohozhie also readmore inlinerelated
   popular trending mostread topnews lenta newsline newsfeed ticker lastnews othernews anons
   share shares sharing social socials soc socseti pluso likely addthis sharethis yashare uptolike goodshare podelitsya
   nav navi navbar navigation menu submenu mainmenu topmenu breadcrumb breadcrumbs crumbs pagination pager prevnext paginator
   sidebar asidebar rightcol leftcol rightcolumn leftcolumn rail
   footer foot bottomline copyright copyrights imprint
   advert advertisement adv ads ad adsense adfox banner banners reklama promo promoted sponsor sponsored sponsors partner partners teaser teasers
   cookie cookies gdpr consent ck popup modal overlay lightbox tooltip
   subscribe subscription newsletter podpiska paywall
   tags tag taglist metki keywords hashtags
   rating rate vote voting poll opros golosovanie likes like dislike reactions
   weather pogoda currency kurs kursy informer informers
   login auth search searchform captcha
   caption captions photocaption wpcaptiontext imgcaption podpis photoauthor credit copyrightphoto
   counter views viewcount statistics stats
   print mistake orphus typo
   authorbox aboutauthor bio skiplink screenreader srhide visuallyhidden noprint widget widgets toolbar`
    .split(/\s+/)
    .filter(Boolean),
);
const COMMENTS = new Set(
  'comment comments commentlist kommentarii disqus respond replies hypercomments cackle'.split(' '),
);
/** What is running text by nature, and never the article's. */
const NOTICES = new Set(
  'cookie cookies gdpr consent ck popup modal overlay lightbox subscribe subscription newsletter podpiska paywall footer foot imprint copyright authorbox aboutauthor bio login auth'.split(
    ' ',
  ),
);
/** Two words that only together tell: `read-also`, `po-teme`, `see_more`. */
const PAIRS =
  /(?:^|[\s_-])(?:read[_-]?(?:also|more|next|too)|see[_-]?also|po[_-]teme|more[_-](?:news|articles|posts|stories|from)|(?:other|last|latest|top|hot|main|side|same|similar)[_-]?(?:news|posts|articles|materials)|news[_-](?:list|line|feed|lenta|block|ticker)|article[_-](?:list|feed)|right[_-](?:col|column|side|block)|left[_-](?:col|column|side|block)|col[_-](?:right|left)|site[_-](?:header|head|top)|page[_-]header|top[_-](?:bar|line|panel|menu)|author[_-](?:box|bio|info|card)|(?:photo|image|img|pic|picture|video|player)[_-](?:caption|author|desc|description|title|transcript)|(?:photo|image|img|pic|picture|video)[_-]?box|wp-caption-text|entry-(?:footer|utility)|post-(?:footer|navigation|tags)|cat-links|tags-links|nav-links|screen-reader|sr-only|visually-hidden|twitter-tweet|instagram-media|telegram-post|fb-post|jp-relatedposts|yarpp|swiper|carousel|slick|owl)(?=$|[\s_-])/i;
const ROLES =
  /^(?:navigation|banner|contentinfo|complementary|search|dialog|alertdialog|menu|menubar|toolbar|form)$/i;
const HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/**
 * Why an element is furniture by what its author wrote on it: `sure` holds however much text there is in it; `unlessText` is taken back
 * where it holds paragraphs («readmore» is a link, or the rest of the article that a link unfolds).
 */
export interface Mark {
  readonly sure: boolean;
  readonly unlessText: boolean;
}

const SURE: Mark = { sure: true, unlessText: false };
const PROBABLE: Mark = { sure: false, unlessText: false };
const UNLESS_TEXT: Mark = { sure: false, unlessText: true };

const known = new Map<string, Mark | null>();

/** By class and id, remembered: a site has few names, and many elements with each. */
function judgeNames(names: string): Mark | null {
  let verdict = known.get(names);
  if (verdict === undefined) {
    const words = names
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2')
      .toLowerCase()
      .split(/[^\p{L}]+/u);
    if (words.some((word) => COMMENTS.has(word))) verdict = SURE;
    else if (words.some((word) => NOTICES.has(word))) verdict = PROBABLE;
    else verdict = PAIRS.test(names) || words.some((word) => WORDS.has(word)) ? UNLESS_TEXT : null;
    if (known.size > 20_000) known.clear();
    known.set(names, verdict);
  }
  return verdict;
}

/** Whether an element is marked as something around the article; null where nothing says so. */
export function furnitureMark(element: Element, name: string): Mark | null {
  if (NAMES.has(name)) return name !== 'aside' && name !== 'fieldset' ? SURE : PROBABLE;
  const style = element.getAttribute('style');
  if (style && HIDDEN.test(style)) return SURE;
  if (element.hasAttribute('hidden')) return SURE;
  const role = element.getAttribute('role');
  if (role && ROLES.test(role) && role !== 'form') return PROBABLE;
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  if (names.length < 3 || names.length > 400) return null;
  return judgeNames(names);
}

/** What an author calls the element that holds the article. */
const BODY =
  /(?:^|[\s_-])(?:article|post|entry|news|story|material|detail|page|publication|single|text|node)[_-]{0,2}(?:body|text|content|detail|inner|full|main|article|post|entry|view)(?=$|[\s_-])|(?:^|\s)(?:articlebody|fulltext|full-text|detail_text|entry-content|post-content|b-text|js-mediator-article|text)(?=$|\s)/i;

/** 2 for what is declared to be the body (`itemprop="articleBody"`), 1.4 for what is called so, 1 for others. */
export function bodyWeight(element: Element): number {
  const item = element.getAttribute('itemprop');
  if (item && /articleBody/i.test(item)) return 2;
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  return names.length > 2 && names.length < 400 && BODY.test(names) ? 1.4 : 1;
}
