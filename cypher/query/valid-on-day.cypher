// The world as it was on a day
// Topic: time
// Purpose: what held or took place on one day, by its own dates: offices, memberships, visits, events. A state known since before lasts until
// something ends it.
// Parameters:
//   day    date           the day to look at
//   type   text = any     one type of relation: HOLDS_POSITION; any = all
//   limit  integer = 500  rows at most
// Example: sozh query valid-on-day --param day=2023-05-24
// Ru: Каким мир был в такой-то день
//   Что действовало или произошло в один день, по собственным датам: должности, членства, визиты, события. Состояние, известное с
//   прежних времён, длится, пока его что-то не прекратит.
// Result:
//   relation       one             other              position  date           aspect  sources  quote                         …
//   ACCREDITED_TO  Дмитрий Крутой  Россия             посол     2023-04-05/..  state   2        К нему готовились посол Бел…  …
//   BORDERS        Беларусь        Псковская область  –         2022-03-17/..  state   1        Смоленская, Брянская и Пско…  …
//   BORDERS        Беларусь        Брянская область   –         2022-03-17/..  state   1        Смоленская, Брянская и Пско…  …
//   …
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.status = 'asserted' AND (r.start IS NOT NULL OR r.end IS NOT NULL) AND (r.start IS NULL OR r.start <= date($day))
  AND (r.end IS NULL OR r.end > date($day)) AND ($type = 'any' OR type(r) = $type)
RETURN type(r) AS relation, a.name AS one, b.name AS other, r.position AS position, r.edtf AS date, r.aspect AS aspect, r.sources AS sources,
       r.quote AS quote, r.id AS edge
ORDER BY relation, coalesce(r.start, r.end), edge
LIMIT $limit
