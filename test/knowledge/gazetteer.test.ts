import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { SozhError } from '../../src/errors.js';
import { referencesOf } from '../../src/knowledge/join-entries.js';
import { loadGazetteer } from '../../src/knowledge/load-gazetteer.js';
import { type GazetteerEntry, gazetteerEntrySchema, type Term } from '../../src/model/knowledge.js';
import { entityId } from '../../src/russian/transliterate.js';

const FOLDER = fileURLToPath(new URL('../../data/gazetteer/', import.meta.url));
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.jsonl'));
const lines = files.flatMap((file) =>
  readFileSync(join(FOLDER, file), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line, index) => ({ where: `${file}:${index + 1}`, file, raw: JSON.parse(line) as GazetteerEntry })),
);
const gazetteer = loadGazetteer();
const known = (id: string) => gazetteer.entry(id) !== undefined;
const fold = (name: string) => name.toLowerCase().replaceAll('ё', 'е');

/** Names told apart by a sign that transliteration drops: «ОПЕК+». */
const TOLD_APART_BY_SIGN = new Set(['organization:opek-plyus']);

/** Offices that one person holds at a time. */
const SINGLE =
  /^(президент|премьер-министр|канцлер|губернатор|глава|мэр|председатель|посол|госсекретарь|министр .+|генеральный (секретарь|прокурор|директор)|исполнительный секретарь|начальник Генштаба|секретарь Совета безопасности|председатель (облисполкома|горисполкома|правления|коллегии)|глава администрации президента)$/;

const overlap = (one: Term, other: Term) =>
  (one.start ?? '0') < (other.end ?? '9') && (other.start ?? '0') < (one.end ?? '9');

describe('the gazetteer files', () => {
  it('follow the schema, with nothing in them that it does not know', () => {
    const strict = gazetteerEntrySchema.strict();
    const wrong = lines.flatMap(({ where, raw }) => {
      const checked = strict.safeParse(raw);
      return checked.success ? [] : [`${where} ${checked.error.issues[0]?.path.join('.')}`];
    });
    expect(wrong).toEqual([]);
    expect(lines.length).toBeGreaterThan(4000);
  });

  it('leave out what is empty, and are sorted by id', () => {
    for (const { where, raw } of lines) {
      const empty = Object.entries(raw).filter(
        ([, value]) => value === null || value === '' || Object.keys(value).length === 0,
      );
      expect(empty, where).toEqual([]);
    }
    for (const file of files) {
      const ids = lines.filter((line) => line.file === file).map(({ raw }) => raw.id);
      expect(ids, file).toEqual([...ids].sort());
    }
  });

  it('have ids made from type and name, with a suffix for namesakes only; numbered editions from series and year', () => {
    const seen = new Set<string>();
    for (const { where, raw } of lines) {
      expect(seen.has(raw.id), `${where} ${raw.id} twice`).toBe(false);
      seen.add(raw.id);
      const plain = entityId(raw.type, raw.name);
      if (raw.id === plain) continue;
      if (/^[IVXL]+ /.test(raw.name) && raw.id === `${raw.partOf?.[0]}-${raw.start?.slice(0, 4)}`) continue;
      expect(raw.id, where).toMatch(new RegExp(`^${plain}-[a-z0-9-]+$`));
      if (!TOLD_APART_BY_SIGN.has(raw.id)) expect(raw.ambiguous, `${where} ${raw.id}`).toContain(raw.name);
    }
  });

  it('refer to entries that exist', () => {
    const missing = gazetteer.entries.flatMap((entry) =>
      referencesOf(entry).flatMap(({ field, id }) => (known(id) ? [] : [`${entry.id} ${field} ${id}`])),
    );
    expect(missing).toEqual([]);
  });

  it('give no unambiguous name or alias to two entries of one type', () => {
    const owner = new Map<string, string>();
    const shared: string[] = [];
    for (const { id, type, name, aliases, ambiguous } of gazetteer.entries) {
      for (const form of new Set([name, ...aliases])) {
        if (ambiguous.includes(form)) continue;
        const key = `${type} ${fold(form)}`;
        const other = owner.get(key);
        if (other !== undefined && other !== id) shared.push(`${form}: ${other}, ${id}`);
        owner.set(key, id);
      }
    }
    expect(shared).toEqual([]);
  });

  it('give every adjective and demonym of a country to it alone, or call it ambiguous', () => {
    const owner = new Map<string, string>();
    const shared: string[] = [];
    for (const { id, type, adjectives, demonyms, ambiguous } of gazetteer.entries) {
      if (type !== 'Country') continue;
      for (const form of [...adjectives, ...demonyms].filter((one) => !ambiguous.includes(one))) {
        if (owner.has(form)) shared.push(`${form}: ${owner.get(form)}, ${id}`);
        owner.set(form, id);
      }
    }
    expect(shared).toEqual([]);
  });

  it('say of which country every demonym is, disputed places and parts of the world apart', () => {
    const homeless = lines.filter(
      ({ raw, file }) =>
        raw.demonyms &&
        raw.type !== 'Country' &&
        !raw.country &&
        raw.level !== 'macroregion' &&
        file !== 'regions-disputed.jsonl',
    );
    expect(homeless.map(({ raw }) => raw.id)).toEqual([]);
  });

  it('write adjectives and demonyms in lower case, the former masculine', () => {
    for (const { id, adjectives, demonyms } of gazetteer.entries) {
      for (const form of adjectives) expect(form, id).toMatch(/^[а-яё-]+(ий|ый|ой)$/);
      for (const form of demonyms) expect(form, id).toMatch(/^[а-яё-]+$/);
    }
  });

  it('have real days, a start before its end, and an office once at a time for one person', () => {
    const isDay = (day: string | null) =>
      day === null || new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
    for (const entry of gazetteer.entries) {
      for (const span of [entry, ...entry.terms]) {
        expect(isDay(span.start) && isDay(span.end), `${entry.id} ${span.start} ${span.end}`).toBe(true);
        if (span.start !== null && span.end !== null)
          expect(span.start < span.end, `${entry.id} ${span.start}`).toBe(true);
      }
      for (const [index, term] of entry.terms.entries()) {
        for (const later of entry.terms.slice(index + 1)) {
          const same = term.position === later.position && term.of === later.of && term.to === later.to;
          expect(same && overlap(term, later), `${entry.id} ${term.position}`).toBe(false);
        }
      }
    }
  });

  it('give an office of one to one person at a time', () => {
    const held = new Map<string, { id: string; term: Term }[]>();
    for (const { id, terms } of gazetteer.entries) {
      for (const term of terms.filter(({ position }) => SINGLE.test(position))) {
        const key = [term.position, term.of, term.to].join(' ');
        held.set(key, [...(held.get(key) ?? []), { id, term }]);
      }
    }
    const double = [...held].flatMap(([key, holders]) =>
      holders.flatMap((one, index) =>
        holders
          .slice(index + 1)
          .filter((other) => other.id !== one.id && overlap(one.term, other.term))
          .map((other) => `${key}: ${one.id}, ${other.id}`),
      ),
    );
    expect(double).toEqual([]);
    expect(held.size).toBeGreaterThan(300);
  });

  it('know every federal subject, oblast and district', () => {
    const regions = gazetteer.entries.filter(({ type }) => type === 'Region');
    const isos = regions.map(({ iso }) => iso ?? '');
    expect(new Set(isos.filter((iso) => iso.startsWith('RU-'))).size).toBe(83);
    expect(new Set(isos.filter((iso) => iso.startsWith('BY-'))).size).toBe(7);
    const districts = regions.filter(
      ({ level, country }) => level === 'district' && country === 'country:belarus',
    );
    expect(districts).toHaveLength(118);
    for (const { id, capital } of districts) expect(capital, id).not.toBeNull();
  });
});

describe('loadGazetteer', () => {
  const names = (entries: readonly GazetteerEntry[]) => entries.map(({ name }) => name);

  it('says who held an office on a day', () => {
    expect(names(gazetteer.holders('президент', 'country:belarus', '2023-05-22'))).toEqual([
      'Александр Лукашенко',
    ]);
    expect(names(gazetteer.holders('премьер-министр', 'country:rossiya', '2012-05-07'))).toEqual([]);
    expect(names(gazetteer.holders('премьер-министр', 'country:rossiya', '2020-01-16'))).toEqual([
      'Михаил Мишустин',
    ]);
  });

  it('lists all holders in the order of their terms when no day is given', () => {
    const presidents = names(gazetteer.holders('президент', 'country:rossiya', null));
    expect(presidents).toEqual(['Борис Ельцин', 'Владимир Путин', 'Дмитрий Медведев']);
  });

  it('treats the heads of republics and oblasts as one office', () => {
    expect(names(gazetteer.holders('губернатор', 'region:tatarstan', '2023-01-01'))).toEqual([
      'Рустам Минниханов',
    ]);
    expect(names(gazetteer.holders('глава', 'region:smolenskaya-oblast', '2022-01-01'))).toEqual([
      'Алексей Островский',
    ]);
  });

  it('finds a minister by the first field of his office', () => {
    const of = 'country:belarus';
    expect(names(gazetteer.holders('министр транспорта и коммуникаций', of, '2022-01-01'))).toEqual([
      'Алексей Авраменко',
    ]);
    expect(names(gazetteer.holders('министр промышленности', 'country:rossiya', '2020-01-01'))).toEqual([
      'Денис Мантуров',
    ]);
  });

  it('tells envoys apart by where they are sent', () => {
    const envoys = gazetteer.holdersTo('посол', 'country:belarus', 'country:rossiya', '2023-05-22');
    expect(names(envoys)).toEqual(['Дмитрий Крутой']);
    expect(names(gazetteer.holdersTo('посол', 'country:rossiya', 'country:belarus', '2019-01-01'))).toEqual([
      'Михаил Бабич',
    ]);
  });

  it('lists the offices of a person', () => {
    const offices = gazetteer.officesOf('person:dmitriy-krutoy', '2020-01-01');
    expect(offices.map(({ position }) => position)).toEqual(['первый вице-премьер']);
    expect(gazetteer.officesOf('person:nobody', null)).toEqual([]);
  });

  it('reads the files once, gives the defaults of the schema, and freezes them', () => {
    expect(loadGazetteer()).toBe(gazetteer);
    for (const { raw, where } of lines)
      expect(gazetteer.entry(raw.id), where).toEqual(gazetteerEntrySchema.parse(raw));
    const entry = gazetteer.entry('country:belarus');
    expect(() => entry?.aliases.push('Синеокая')).toThrow(TypeError);
  });

  describe('with files of the user', () => {
    const folder = mkdtempSync(join(tmpdir(), 'gazetteer-'));
    const write = (name: string, ...rows: unknown[]) => {
      const file = join(folder, name);
      writeFileSync(
        file,
        rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n'),
      );
      return file;
    };
    const thrown = (file: string) => {
      try {
        loadGazetteer({ extraFiles: [file] });
      } catch (error) {
        return error as SozhError;
      }
      throw new Error('nothing was thrown');
    };

    it('adds new entries and adds to known ones', () => {
      const file = write(
        'more.jsonl',
        {
          id: 'person:ivan-proba',
          type: 'Person',
          name: 'Иван Проба',
          terms: [{ position: 'мэр', of: 'region:orsha', start: null, end: null }],
        },
        { id: 'country:belarus', type: 'Country', name: 'Беларусь', aliases: ['страна голубых озёр'] },
      );
      const larger = loadGazetteer({ extraFiles: [file] });
      expect(names(larger.holders('мэр', 'region:orsha', '2023-01-01'))).toEqual(['Иван Проба']);
      expect(larger.entry('country:belarus')?.aliases).toContain('страна голубых озёр');
      expect(larger.entry('country:belarus')?.aliases).toContain('Республика Беларусь');
      expect(larger.entry('country:belarus')?.capital).toBe('region:minsk');
      expect(gazetteer.entry('person:ivan-proba')).toBeUndefined();
    });

    it('names file, line and field of what is wrong', () => {
      const bad = thrown(
        write('bad.jsonl', '', { id: 'person:x', type: 'Person', name: 'Икс', gender: 'x' }),
      );
      expect(bad).toBeInstanceOf(SozhError);
      expect(bad.code).toBe('knowledge/bad-data');
      expect(bad.facts).toMatchObject({ line: 2, field: 'gender' });
      expect(bad.message).toContain('bad.jsonl');
    });

    it('refuses lines that are not JSON, point nowhere or change a type', () => {
      expect(thrown(write('no-json.jsonl', '{"id": ')).facts).toMatchObject({ line: 1 });
      const astray = thrown(
        write('astray.jsonl', { id: 'region:x', type: 'Region', name: 'Икс', country: 'country:nowhere' }),
      );
      expect(astray.facts).toMatchObject({ line: 1, field: 'country' });
      const changed = thrown(
        write('changed.jsonl', { id: 'country:belarus', type: 'Region', name: 'Беларусь' }),
      );
      expect(changed.facts).toMatchObject({ line: 1, field: 'type' });
    });

    it('says that a file is not there', () => {
      expect(thrown(join(folder, 'none.jsonl')).code).toBe('input/missing');
      expect(() => loadGazetteer({ dataDir: folder })).toThrow(SozhError);
    });
  });
});
