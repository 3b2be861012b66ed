"""The corpora as dump-corpus.mjs wrote them, in batches, and the score."""

import collections
import json

import numpy as np

LONGEST = 12  # tokens of a span; 99.6 % of NEREL's have no more
LETTERS = 14  # of a word that the network sees: its first and last seven
SHAPES = 66
PROPERTIES = 55
HIDDEN = 128
ROW = 320  # tokens that lie side by side in training
ROWS = 5  # of a batch
GAP = 8  # as far as the widest convolution reaches


class Words:
    """The different word forms: vector, letters, shape, properties. Form 0 is padding, form 1 a word of which nothing is known."""

    def __init__(self, folder):
        entries = json.load(open(f'{folder}/words.json'))
        vectors = np.fromfile(f'{folder}/vectors.f32', np.float32).reshape(len(entries), 300)
        self.number = {entry[0]: i + 1 for i, entry in enumerate(entries)}
        self.texts = [''] + [entry[0] for entry in entries]
        self.vectors = np.zeros((len(entries) + 1, 300), np.float32)
        self.vectors[1:] = vectors
        self.known = np.array([0] + [entry[1] for entry in entries], np.int32)
        self.shapes = np.array([0] + [entry[2] for entry in entries], np.int32)
        self.properties = np.zeros((len(entries) + 1, PROPERTIES), np.float32)
        for i, entry in enumerate(entries):
            self.properties[i + 1, entry[3]] = 1

    def letters(self, alphabet):
        """The numbers of the letters of every form, 0 behind the last, 1 for a letter that the alphabet has not."""
        number = {letter: i + 2 for i, letter in enumerate(alphabet)}
        table = np.zeros((len(self.texts), LETTERS), np.int32)
        for i, text in enumerate(self.texts):
            shown = text if len(text) <= LETTERS else text[: LETTERS // 2] + text[-(LETTERS // 2) :]
            table[i, : len(shown)] = [number.get(letter, 1) for letter in shown]
        return table


class Unit:
    """A sequence that the network reads at once: word forms, name tags, hidden layers, number of the sentence, spans (first, last, label)."""

    __slots__ = ('words', 'tags', 'hidden', 'sentence', 'spans', 'bounds', 'teacher')

    def __init__(self, words, tags, hidden, sentence, spans, bounds):
        self.words, self.tags, self.hidden, self.sentence = words, tags, hidden, sentence
        self.spans, self.bounds, self.teacher = spans, bounds, None


def read(folder, name, words, labels=None):
    """The units of a corpus, the labels, and how many spans of the gold annotation no unit can hold (discontinuous or inside tokens)."""
    hidden = np.memmap(f'{folder}/{name}.f32', np.float32, 'r').reshape(-1, HIDDEN)
    documents = [json.loads(line) for line in open(f'{folder}/{name}.jsonl')]
    if labels is None:
        labels = sorted({span[2] for document in documents for span in document['gold']})
    units, lost, at = [], 0, 0
    for document in documents:
        gold = {tuple(span) for span in document['gold']}
        lost += document['lost'] + len(gold)
        for sentences in parts_of(document['sentences']):
            unit, at = make_unit(sentences, gold, labels, words, hidden, at)
            lost -= len(unit.spans)
            units.append(unit)
    assert at == len(hidden), (at, len(hidden))
    return units, labels, lost


def parts_of(sentences):
    """A document as it is, or, where it is longer than a row, cut between paragraphs or else between sentences."""
    part, rows = [], 0
    for sentence in sentences:
        more = len(sentence['tokens']) + (1 if part and part[-1]['paragraph'] != sentence['paragraph'] else 0)
        if part and rows + more > ROW:
            yield part
            part, rows = [], 0
            more = len(sentence['tokens'])
        part.append(sentence)
        rows += more
    if part:
        yield part


def make_unit(sentences, gold, labels, words, hidden, at):
    """One row of zeros stands between two paragraphs, as where the program runs the network."""
    forms, tags, layers, number, bounds = [], [], [], [], []
    for i, sentence in enumerate(sentences):
        if i > 0 and sentences[i - 1]['paragraph'] != sentence['paragraph']:
            forms.append(0)
            tags.append(0)
            layers.append(np.zeros(HIDDEN, np.float32))
            number.append(-1)
            bounds.append((-1, -1))
        for start, stop, text, tag in sentence['tokens'][:ROW]:
            forms.append(words.number[text])
            tags.append(tag)
            layers.append(hidden[at])
            number.append(i)
            bounds.append((start, stop))
            at += 1
        at += max(0, len(sentence['tokens']) - ROW)
    start = {bound[0]: i for i, bound in enumerate(bounds) if bound[0] >= 0}
    stop = {bound[1]: i for i, bound in enumerate(bounds) if bound[0] >= 0}
    spans = [
        (start[a], stop[b], labels.index(label) + 1)
        for a, b, label in sorted(gold)
        if a in start and b in stop and number[start[a]] == number[stop[b]] and start[a] <= stop[b]
    ]
    return Unit(np.array(forms), np.array(tags), np.array(layers), np.array(number), spans, bounds), at


def pack(units, random=None):
    """Units side by side in rows, GAP empty places between two: [[(unit, place), …], …]."""
    order = np.arange(len(units))
    if random is not None:
        random.shuffle(order)
    rows, open_rows = [], []
    for i in order:
        length = len(units[i].words)
        row = next((row for row in open_rows if row[0] + length <= ROW), None)
        if row is None:
            row = [0, []]
            rows.append(row[1])
            open_rows.append(row)
            if len(open_rows) > 24:
                open_rows.remove(max(open_rows, key=lambda row: row[0]))
        row[1].append((int(i), row[0]))
        row[0] += length + GAP
    return rows


def batches(units, rows=ROWS, random=None):
    """Batches (dictionaries of arrays) and where in each the units lie: [(unit, row, place), …]. With `random` the units are shuffled."""
    packed = pack(units, random)
    for at in range(0, len(packed), rows):
        batch = {
            'words': np.zeros((rows, ROW), np.int32),
            'tags': np.zeros((rows, ROW), np.int32),
            'hidden': np.zeros((rows, ROW, HIDDEN), np.float32),
            'sentence': np.full((rows, ROW), -1, np.int32),
            'labels': np.zeros((rows, ROW, LONGEST), np.int32),
        }
        places = []
        for row, members in enumerate(packed[at : at + rows]):
            for i, place in members:
                unit = units[i]
                here = slice(place, place + len(unit.words))
                batch['words'][row, here] = unit.words
                batch['tags'][row, here] = unit.tags
                batch['hidden'][row, here] = unit.hidden
                batch['sentence'][row, here] = np.where(unit.sentence >= 0, unit.sentence + place * 1000, -1)
                for first, last, label in unit.spans:
                    if last - first < LONGEST:
                        batch['labels'][row, place + first, last - first] = label
                places.append((i, row, place))
        yield batch, places


def score(units, found, labels, lost):
    """Precision, recall and F1 in per cent over all labels, and F1 by label. `found[i]`: set of (first, last, label) of unit i."""
    right, said, gold = collections.Counter(), collections.Counter(), collections.Counter()
    for unit, spans in zip(units, found):
        for _, _, label in unit.spans:
            gold[label] += 1
        for span in spans:
            said[span[2]] += 1
            if span in unit.spans:
                right[span[2]] += 1
    precision = sum(right.values()) / max(1, sum(said.values()))
    recall = sum(right.values()) / (sum(gold.values()) + lost)
    both = 2 * precision * recall / max(1e-9, precision + recall)
    by_label = {name: round(200 * right[i + 1] / max(1, said[i + 1] + gold[i + 1]), 1) for i, name in enumerate(labels)}
    return round(100 * precision, 2), round(100 * recall, 2), round(100 * both, 2), by_label
