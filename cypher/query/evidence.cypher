// The sentences behind an edge
// Topic: sources
// Purpose: every statement of one edge, the earliest report first: what was said, by whom, where and when.
// Parameters:
//   edge  text  id of an edge, as the other queries show it
// Example: sozh query evidence --param edge=edge:6c18dad973b412eb
// Ru: Предложения, на которых держится ребро
//   Все утверждения одного ребра, начиная с самого раннего: что, кем, где и когда сказано.
// Result:
//   published                  outlet           title                         status   date        quote                         speaker  …
//   2023-05-22T20:30:00+03:00  Сожские новости  Лукашенко расспросил посла …  planned  2023-05-24  Послезавтра он встретится т…  –        …
MATCH (s:Statement {edge: $edge})<-[:STATES]-(a:Article)
RETURN a.publishedAt AS published, a.outlet AS outlet, a.title AS title, s.status AS status, s.edtf AS date, s.quote AS quote,
       s.speaker AS speaker, s.confidence AS confidence, s.rule AS rule, a.url AS url, a.id AS article, s.id AS statement
ORDER BY a.published, published, article, s.start
