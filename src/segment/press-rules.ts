import { initialBefore, SENTENCE_RULES, type SentenceRule } from './sentence-rules.js';

// What razdel gets wrong in news. Its own rules stay as they are (SENTENCE_RULES), so that they can be compared with it.

const MONTHS = /^(?:янв|фев|февр|мар|апр|авг|сен|сент|окт|ноя|нояб|дек)$/iu;

/** «5 янв. 2021 г.», «с дек. 2020 года»: a year follows the short form of a month. */
const monthBefore: SentenceRule = ({ delimiter, leftToken, rightToken }) =>
  delimiter === '.' && MONTHS.test(leftToken) && /^\d{4}$/.test(rightToken);

const LONGEST_REMARK = 100;

/** «Завод (построен в 1960 г. – Прим. ред.) закрыт»: no sentence ends inside of a remark. */
const remark: SentenceRule = (boundary) => boundary.isInsideBrackets(LONGEST_REMARK);

/** Words that begin a sentence and no surname. */
const OPENING =
  /^\s*(?:он|она|они|это|этот|эта|эти|его|её|их|в|на|по|с|к|о|об|у|за|из|до|для|от|при|после|также|как|но|и|а|однако|ранее|кроме|напомним|сегодня|вчера|сейчас)\s/iu;

/** «А. Реут», but «приехал Реут А. В. Он доложил»: initials behind the surname may end a sentence. */
const initialOfName: SentenceRule = (boundary) => initialBefore(boundary) && !OPENING.test(boundary.right);

/** razdel's rules with those for the press. */
export const PRESS_RULES: readonly SentenceRule[] = [
  ...SENTENCE_RULES.filter((rule) => rule !== initialBefore),
  initialOfName,
  monthBefore,
  remark,
];
