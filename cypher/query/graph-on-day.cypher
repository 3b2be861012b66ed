// The world as it was on a day, drawn
// Topic: pictures
// Purpose: all relations that held or took place on one day, by their own dates, as a picture in Neo4j Browser.
// Parameters:
//   day     date             the day to look at
//   status  text = asserted  asserted, planned, postponed, cancelled …; any = all
//   limit   integer = 200    relations at most
// Example: sozh query graph-on-day --param day=2023-05-24 --param status=any
// Ru: Каким мир был в такой-то день, рисунком
//   Все связи, которые действовали или случились в один день, по их собственным датам, рисунком в Neo4j Browser.
// Result:
//   a                      r                             b
//   (Александр Лукашенко)  [:VISITED ../2023-12-31 pla…  (Дальний Восток)
//   (Илья Заволжский)      [:HOLDS_POSITION 2022-02-14…  (Волжская ткань)
//   (Сожмаш)               [:EXPORTS_TO 2023-40 assert…  (Россия)
//   …
MATCH (a:Entity)-[r]->(b:Entity)
WHERE (r.start IS NOT NULL OR r.end IS NOT NULL) AND (r.start IS NULL OR r.start <= date($day)) AND (r.end IS NULL OR r.end > date($day))
  AND ($status = 'any' OR r.status = $status)
RETURN a, r, b
ORDER BY r.id
LIMIT $limit
