// What a person or body is quoted for
// Topic: people
// Purpose: statements that the articles put into somebody's mouth, the earliest first, with what they are about.
// Parameters:
//   speaker  text = any     id, name or alias; any = all
//   limit    integer = 100  rows at most
// Example: sozh query who-said-what
// Ru: На кого ссылаются статьи
//   Утверждения, которые статьи приводят с чьих-то слов, начиная с самых ранних, и о чём они.
// Result:
//   published   speaker        from      relation     to                status    date     quote                         outlet           …
//   2022-11-22  Раиса Лозовая  Беларусь  AGREED_WITH  Россия            asserted  –        «Мы договорились с Россией …  Сожские новости  …
//   2022-11-22  Раиса Лозовая  Беларусь  SIGNED_WITH  Брянская область  planned   2022-12  В декабре мы подпишем согла…  Сожские новости  …
//   2024-04-02  Вера Полевая   Россия    SANCTIONED   Орша              denied    –        Никакого запрета на оршанск…  –                …
//   …
MATCH (s:Statement) WHERE s.speaker IS NOT NULL
MATCH (p:Entity {id: s.speaker})
WHERE $speaker = 'any' OR p.id = $speaker OR p.name = $speaker OR $speaker IN p.aliases
MATCH (a:Article)-[:STATES]->(s) WHERE a.supersededBy IS NULL
MATCH (s)-[:SUBJECT]->(x:Entity)
MATCH (s)-[:OBJECT]->(y:Entity)
RETURN a.published AS published, p.name AS speaker, x.name AS from, s.type AS relation, y.name AS to, s.status AS status, s.edtf AS date,
       s.quote AS quote, a.outlet AS outlet, s.id AS statement
ORDER BY published, statement
LIMIT $limit
