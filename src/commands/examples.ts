/** What `--help` of each command shows under «Examples»; a test runs every one of them. */
export const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  sozh: [
    'sozh ingest articles/ --store news.graph',
    'sozh query meetings --param from=2023-05-01 --param to=2023-05-31 --store news.graph',
    'sozh export gexf -o news.gexf --store news.graph',
  ],
  ingest: [
    'sozh ingest article.txt',
    'sozh ingest articles/ --store news.graph',
    'sozh ingest rows.jsonl --map title=headline,text=body,publishedAt=date',
    'cat article.txt | sozh ingest - --published 2023-05-22',
    'sozh ingest https://news.example.org/rss.xml',
    'sozh ingest article.txt --force',
    'sozh ingest articles/ --jobs 2 --report report.jsonl',
    'sozh ingest article.txt --gazetteer mine.jsonl',
  ],
  watch: [
    'sozh watch https://news.example.org/rss.xml articles/ --once',
    'sozh watch articles/ --once --json',
    'sozh watch https://news.example.org/rss.xml --interval 15m',
  ],
  read: [
    'sozh read page.html',
    "sozh read 'articles/*.txt' --json",
    'gzip -c page.html | sozh read -',
    'sozh read https://news.example.org/2023/05/22/most --json',
  ],
  extract: ['sozh extract page.html', 'sozh extract article.txt --json > article.json'],
  explain: ['sozh explain article.txt --sentence 1', 'sozh explain article.txt --match форум --json'],
  query: [
    'sozh query',
    'sozh query fate-of-announcements --show',
    'sozh query meetings --param from=2023-05-01 --param to=2023-05-31',
    'sozh query upcoming --param day=2023-05-22 --as-of 2023-05-22',
    'sozh query "MATCH (p:Person)-[r:MET_WITH]-(q:Person) RETURN p.name, q.name, r.edtf, r.status"',
    `sozh query 'MATCH (e:Entity {id: $id})--(other:Entity) RETURN DISTINCT other.name' --param id=country:belarus --json`,
  ],
  timeline: [
    'sozh timeline "Александр Лукашенко" --from 2023-01-01 --to 2023-12-31',
    'sozh timeline country:belarus --as-of 2023-05-31 --json',
  ],
  upcoming: ['sozh upcoming', 'sozh upcoming --as-of 2023-05-23', 'sozh upcoming --undated always --json'],
  index: [
    'sozh index country:belarus country:rossiya --by year --offices',
    'sozh index Беларусь Россия --from 2023-01-01 --undated always --csv > index.csv',
  ],
  export: [
    'sozh export gexf -o news.gexf',
    'sozh export html -o news.html',
    'sozh export csv -o news',
    'sozh export json --from 2023-05-01 --to 2023-05-31',
    'sozh export json --as-of 2023-05-22',
    'sozh export graphml -o talks.graphml --type MET_WITH --type SPOKE_WITH --status asserted',
    'sozh export gexf -o together.gexf --co-mentions --type CO_MENTIONED --min-sources 2',
    'sozh export neo4j-import import',
    'sozh export gexf -o around.gexf --around country:belarus --hops 2 --lang en',
  ],
  explore: ['sozh explore', 'sozh explore --port 0 --store news.graph --lang en --as-of 2023-05-22'],
  merge: [
    'sozh merge "Иван Реут" person:ivan-reutt',
    'sozh merge person:ivan-reut person:ivan-reutt --note "опечатка"',
  ],
  split: ['sozh split "Иван Реут"', 'sozh split person:ivan-reut letter.txt --as person:ivan-reut-1979'],
  different: ['sozh different person:ivan-reut "Иван Реутт" --note "тёзки"'],
  reject: ['sozh reject statement:1fa161af608ae8a1 --note "о другом годе"'],
  confirm: ['sozh confirm statement:1fa161af608ae8a1'],
  retract: ['sozh retract article.txt --note "опровергнуто изданием"'],
  decisions: ['sozh decisions', 'sozh decisions --json', 'sozh decisions undo decision:a35fade0ca25b6bc'],
  reprocess: ['sozh reprocess', 'sozh reprocess article.txt --gazetteer mine.jsonl --json'],
  sources: ['sozh sources', 'sozh sources --articles --json'],
  show: ['sozh show "Дмитрий Крутой"', 'sozh show person:aleksandr-lukashenko --as-of 2023-05-22 --json'],
  review: ['sozh review --json', 'echo q | sozh review --min-score 0.5'],
  diff: ['sozh diff --from 2023-05-01 --to 2023-05-31', 'sozh diff --from 2023-05-22 --to 2024-02-01 --json'],
  dump: ['sozh dump -o news.jsonl'],
  restore: [
    'sozh restore news.jsonl --store copy.graph',
    'sozh dump | sozh restore - --store copy.graph --json',
  ],
  schema: [
    'sozh schema',
    'sozh schema status',
    'sozh schema apply --dry-run',
    'sozh schema --store news.graph --json',
  ],
  browser: ['sozh browser', 'sozh browser --write for-browser/'],
  enqueue: [
    'sozh enqueue articles/ article.txt',
    'cat article.txt | sozh enqueue - --published 2023-05-22 --json',
    'sozh enqueue articles/ --queue redis://localhost:6379',
  ],
  worker: [
    'sozh worker --until-empty',
    'sozh worker --queue redis://localhost:6379 --store neo4j://neo4j@localhost:7687 --metrics-port 9464',
  ],
  queue: ['sozh queue', 'sozh queue failed --json', 'sozh queue replay'],
  resolve: [
    'sozh resolve "Смоленщине" --type Region',
    `echo '{"name": "Владимиром Путиным", "type": "Person"}' | sozh resolve --jsonl`,
  ],
  dates: [
    'sozh dates "Встреча пройдёт послезавтра." --anchor 2023-05-22',
    `echo '{"sentence": "Форум открылся вчера.", "anchor": "2023-05-22"}' | sozh dates --jsonl`,
  ],
  doctor: ['sozh doctor --store news.graph --json'],
  demo: ['sozh demo'],
};

/** The text that help shows after the flags of a command. */
export function showExamples(command: string): string {
  const examples = EXAMPLES[command] ?? [];
  return examples.length === 0 ? '' : `\nExamples:\n${examples.map((line) => `  ${line}`).join('\n')}`;
}
