/** The fields that a column may hold, each with the names that columns of such a kind usually have, in lower case. */
export const FIELDS = {
  title: 'title headline header heading subject заголовок название',
  text: 'text body content article fulltext full_text content_text articlebody story html content_html текст содержание message',
  publishedAt:
    'publishedat published_at published datepublished date_published date pubdate publication_date created_at createdat timestamp datetime time дата',
  modifiedAt:
    'modifiedat modified_at modified datemodified date_modified updatedat updated_at updated изменено обновлено',
  url: 'url link href source_url permalink canonical_url uri ссылка адрес',
  outlet: 'outlet source site publisher media domain издание источник',
  authors: 'authors author byline автор',
  section: 'section category rubric topic рубрика раздел',
  id: 'id guid article_id _id',
} as const;

export type Field = keyof typeof FIELDS;
/** Which column holds a field; `data.body` is the field `body` of the object `data`. */
export type FieldMap = Readonly<Partial<Record<Field, string>>>;
