// How much happened in each month
// Topic: time
// Purpose: dated relations counted by the month in which they begin, and how many of them were held, planned, called off or denied.
// Parameters:
//   entity  text = any          id, name or alias of one side; any = all
//   from    date = 1900-01-01   first day
//   to      date = 2100-12-31   last day, inclusive
// Example: sozh query activity-by-month --param from=2022-01-01
// Ru: Сколько чего происходило по месяцам
//   Датированные связи по месяцу, в котором они начались: сколько состоялось, сколько было запланировано, отменено, опровергнуто.
// Result:
//   month    relations  kinds  held  planned  calledOff  denied
//   2022-01  1          1      1     0        0          0
//   2022-02  2          1      2     0        0          0
//   2022-03  5          3      5     0        0          0
//   …
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.start >= date($from) AND r.start <= date($to)
  AND ($entity = 'any' OR a.id = $entity OR a.name = $entity OR $entity IN a.aliases
       OR b.id = $entity OR b.name = $entity OR $entity IN b.aliases)
RETURN substring(toString(r.start), 0, 7) AS month, count(r) AS relations, count(DISTINCT type(r)) AS kinds,
       sum(CASE WHEN r.status = 'asserted' THEN 1 ELSE 0 END) AS held,
       sum(CASE WHEN r.status IN ['planned', 'desired'] THEN 1 ELSE 0 END) AS planned,
       sum(CASE WHEN r.status IN ['postponed', 'cancelled'] THEN 1 ELSE 0 END) AS calledOff,
       sum(CASE WHEN r.status = 'denied' THEN 1 ELSE 0 END) AS denied
ORDER BY month
