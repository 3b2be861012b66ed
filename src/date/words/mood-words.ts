/** Predicates that place what they speak of on the time line, by lemma or, for robustness, by stem. */

/** What follows lies ahead: plans, duties, hopes. Matched against the lemma and the word itself. */
export const PLANNING =
  /^(?:за?планир|спланир|намеч|намет|намер|предсто|предстат|ожид|ждать|жд[уе]|собира[тюе]|рассчитыва|надея|готов|предполаг|обязан|обязыв|долж[енн]|нужн|нужен|надо$|необходим|следует|следовать|можно|возможн|вероятн|хотеть|хот[яие]т|хочет|захоте|мечта|мочь|может|могут|смогут|стремит|потребова|требова|стоит$|прогноз|предусм)/;

/** Acts of putting a thing on another day; with «на» or «до» what follows is the new day. */
export const SHIFTING =
  /^(?:перенест|перенес|перенос|отложи|отклад|отсроч|сдвин|сдвига|смест|смещ|передвин|переехать|назнач|продли|продлен)/;

/** Words given at one time about another: with «на» the day ahead, with «в» the day of the promise. */
export const PROMISING =
  /^(?:обеща|пообеща|договор|услов|реш|поруч|предлож|предлаг|соглас|сговор|планир|попроси|проси|призва|рекоменд|постанов|разреш|позвол|запрет|велел|велеть|приказ|обяза|приглас|пригла|рассчита|одобр|утверд)/;

/** Past predicates whose infinitive has come about: «удалось открыть», «смогли построить», «начали возить», «успели». */
export const ACHIEVING =
  /^(?:смочь|смог|удат|удал|успе|нача|стать|стал|продолж|законч|прекрат|переста|помо[чг]|пришл|прийти|довелось|довест|приня|броси|кончи|заверши)/;
