/** News agencies and sites of the region whose names say nothing of the press, as they stand in datelines. */
export const AGENCIES =
  /(?<![\p{L}])(?:бел\s?та|белта|belta|тасс|итар-тасс|tass|риа(?:\sновости)?|ria|интерфакс(?:-запад)?|interfax(?:\.ru|-west)?|sputnik|спутник|regnum|регнум|росбалт|rosbalt|reuters|рейтер|афп|afp|ап|dpa|прайм-тасс|prime|праймпресс|primepress|ont|онт|сб|стб|атн|atn|нта|мтрк|нгтрк|бел[аa]пан|belapan|naviny\.by|коммерсантъ?|рбк|rbc|лента\.ру|lenta\.ru|газета\.ру|gazeta\.ru|известия|ведомости|укринформ|казинформ|kazinform|trend|xinhua|синьхуа|белсат)(?![\p{L}])/iu;

/** Words that make a name an outlet's («Сожский вестник», «Агентство „Север“»), as stems. */
export const PRESS_WORDS =
  /(?<!\p{L})(?:агентств|газет|журнал(?!ист)|вестник|веснік|вестк|вест[иь](?!\p{L})|новост|навін|курьер|кур'ер|известия|ізвесці|обозрен|обозреват|обзор(?!\p{L})|агляд|правд|праўд|радио(?!актив)|радыё|телеканал|тэлеканал|телеради|тэлерады|телекомп|тв(?!\p{L})|медиа|портал|пресс|прес-|прэс|информ|інфарм|бюллетен|листок|хроник|ведомост|звязд|звезд|голос|трибун|редакци|рэдакцы|дайджест|лент[аы](?!\p{L})|herald|news|times|post|press|agency|gazette|bulletin|journal|radio|tv(?!\p{L}))/iu;

/** Bodies that publish their own reports, at the head of a dateline. */
export const BODIES =
  /^(?:сайт|официальн\p{L}+ сайт|пресс-служб|прэс-служб|министерств|міністэрств|посольств|пасольств|управлени|администраци|правительств|комитет|служб|институт|университет|торгово-промышленн|мид(?!\p{L})|embassy|ministry|press service)/iu;

/** «соб. корр.», «наш корреспондент», «собственная информация»: a reporter's mark. */
export const REPORTER =
  /(?<!\p{L})(?:(?:соб|спец)\.?\s*)?(?:корр|кор|карэсп|corr)(?:\.|(?!\p{L}))|(?<!\p{L})(?:соб|спец)\.?\s*(?:корр|инф)|(?<!\p{L})(?:спец)?(?:корреспондент|карэспандэнт)|(?<!\p{L})соб\.\s*инф|(?<!\p{L})(?:соб|спец)кор(?!\p{L})|(?<!\p{L})фото автора|^автор(?!\p{L})/iu;

/** What stands before a date of publication. */
export const PUBLISHED_LABEL =
  /(?:опубликован[оа]?|размещен[оа]|добавлен[оа]?|создан[оа]?|дата(?:\s+(?:публикации|выхода|размещения))?|публикация|вышл[оа]|время публикации|апублікаван[аы]|дата публікацыі|published(?:\s+on)?|posted(?:\s+on)?|date)\s*:?\s*$/iu;

/** What stands before a date that is not the one of publication. */
export const CHANGED_LABEL =
  /(?:обновлен[оа]?|обновлён|изменен[оа]?|изменён|отредактирован[оа]?|последн(?:ее|яя) (?:обновление|редакция|правка)|абноўлен[аы]|updated|modified|сохранен[оа]|распечатан[оа])(?:\s+on)?\s*:?\s*$/iu;

/** Words that may stand right before or after the date inside its part of a dateline and say nothing more. */
export const DATE_COMPANY =
  /(?<!\p{L})(?:эфир|выпуск|номер|местное время|время местное|по (?:московскому|минскому|местному) времени|мск|гг?|года?|issue|утро|день|вечер|от|за|на|№\s*\d+(?:-\d+)?)(?!\p{L})\.?/giu;

/** What ends right before the day of a number or a report: «№ 16 от», «Информационное сообщение от». */
export const DATE_PRECEDED = /(?<!\p{L})(?:от|сообщение|эфир|выпуск|номер|ад)$/iu;

/** A broadcast or a number of a newspaper: «Утренний выпуск», «№ 16». */
export const ISSUE = /(?<!\p{L})(?:выпуск|эфир|номер)(?!\p{L})|№\s*\d/iu;
