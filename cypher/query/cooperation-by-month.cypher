// Cooperation and conflict of two, month by month
// Topic: conflict
// Purpose: the scores of PLOVER (data/ontology) of what was held between two entities, added up by month; facts without a date, or with one
// that is longer than a month, are left out. sozh index does the same, and can also count who acts for either.
// Parameters:
//   one    text                id, name or alias
//   other  text                id, name or alias
//   from   date = 1900-01-01   first day
//   to     date = 2100-12-31   last day, inclusive
// Example: sozh query cooperation-by-month --param one="Александр Лукашенко" --param other="Владимир Путин"
// Ru: Сотрудничество и конфликт двоих по месяцам
//   Баллы PLOVER за всё, что между двумя состоялось, в сумме за месяц; факты без даты и длиннее месяца не входят. То же считает sozh
//   index, он умеет учитывать и тех, кто действует от имени сторон.
// Result:
//   month    events  cooperation  conflict  balance
//   2023-04  1       2.5          0         2.5
MATCH (a:Entity)-[r]-(b:Entity)
WHERE (a.id = $one OR a.name = $one OR $one IN a.aliases) AND (b.id = $other OR b.name = $other OR $other IN b.aliases) AND a.id <> b.id
  AND r.status = 'asserted' AND (r.start IS NULL OR r.start <= date($to)) AND (r.end IS NULL OR r.end > date($from))
WITH r,
     {MET_WITH: 2.5, SPOKE_WITH: 1.5, VISITED: 4.0, HOSTED: 4.0, NEGOTIATES_WITH: 2.5, AGREED_WITH: 2.5, SIGNED_WITH: 5.0,
      SUPPORTED: 5.0, THANKED: 5.0, PRAISED: 5.0, TRADES_WITH: 9.5, EXPORTS_TO: 9.5, INVESTS_IN: 9.5, LENDS_TO: 10.0, SUPPLIES: 9.5,
      COOPERATES_WITH: 9.5, AIDED: 10.0, CRITICISED: -2.0, ACCUSED: -3.5, DEMANDED: -1.0, REJECTED: -2.0, THREATENED: -3.5,
      SANCTIONED: -6.0, EXPELLED: -5.5, DETAINED: -7.0, ATTACKED: -9.0, TASKED: 0.0, AWARDED: 5.0, PARTICIPATES_IN: 4.0,
      ORGANIZES: 4.0}[type(r)] AS score,
     coalesce(r.start, r.end + duration('P-1D')) AS first, coalesce(r.end + duration('P-1D'), r.start) AS last
WHERE score IS NOT NULL AND substring(toString(first), 0, 7) = substring(toString(last), 0, 7)
RETURN substring(toString(first), 0, 7) AS month, count(r) AS events, sum(CASE WHEN score > 0 THEN score ELSE 0.0 END) AS cooperation,
       sum(CASE WHEN score < 0 THEN score ELSE 0.0 END) AS conflict, sum(score) AS balance
ORDER BY month
