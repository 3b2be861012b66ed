"""The corpora as dump-relations.mjs wrote them: sentences with their entities, and for every pair of entities what stands in tables."""

import collections
import json

import numpy as np

LAYERS = 320
STEPS = 16
PATH = 6  # tokens of a path that are seen on each side
GAP = 4  # empty rows between two sentences that are read at once

POS = 'NONE ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X'.split()
# how many values each feature of a pair has (features_of)
SIZES = {
    'place': 40, 'between': 7, 'rank a': 4, 'rank b': 4, 'path': 12, 'above': 3, 'similar': 6, 'known': 4, 'where': 4,
    'commas': 4, 'marks': 8, 'verbs': 4, 'depth': 9, 'before': 4, 'same': 16,
}  # fmt: skip


class Sentence:
    """Token numbers [from, to) of the corpus, entities (type, first, last) and pairs with features and label."""

    __slots__ = ('document', 'words', 'lemmas', 'pos', 'relations', 'tags', 'heads', 'rows', 'entities', 'pairs', 'features', 'paths', 'labels', 'gold')


class Vocabulary:
    def __init__(self, folder):
        entries = json.load(open(f'{folder}/words.json'))
        self.number = {word: i + 1 for i, word in enumerate(entries['words'])}
        self.vectors = np.zeros((len(entries['words']) + 1, 300), np.float32)
        self.vectors[1:] = np.fromfile(f'{folder}/vectors.f32', np.float32).reshape(-1, 300)
        self.known = np.array([0] + entries['known'], np.int32)


def read(folder, name, words, lists=None, numbers=None):
    """Sentences, and the lists of types, labels, syntactic relations and pairs of types (of the training half, `lists` None). `numbers` takes
    up which sentence of its document each is."""
    layers = np.memmap(f'{folder}/{name}.i8', np.int8, 'r').reshape(-1, LAYERS)
    documents = [json.loads(line) for line in open(f'{folder}/{name}.jsonl')]
    if lists is None:
        lists = make_lists(documents)
    sentences, at = [], 0
    for number, document in enumerate(documents):
        by_sentence = collections.defaultdict(list)
        for entity in document['entities']:
            by_sentence[entity[2]].append(entity)
        labels = collections.defaultdict(set)
        for label, a, b in document['pairs']:
            labels[a, b].add(label)
        seen, seen_pairs = collections.Counter(), collections.Counter()
        for i, sentence in enumerate(document['sentences']):
            count = len(sentence['tokens'])
            made = make_sentence(sentence, i, by_sentence[i], labels, lists, words, seen, seen_pairs)
            made.rows, made.document = (at, at + count), number
            at += count
            if made.gold or len(made.pairs):
                if numbers is not None:
                    numbers[len(sentences)] = i
                sentences.append(made)
    assert at == len(layers)
    return sentences, layers, lists


def make_lists(documents):
    types = sorted({entity[1] for document in documents for entity in document['entities']})
    labels = sorted({pair[0] for document in documents for pair in document['pairs']})
    relations = sorted({token[4] for document in documents for sentence in document['sentences'] for token in sentence['tokens']})
    seen = collections.Counter()
    for document in documents:
        kind = {entity[0]: entity[1] for entity in document['entities']}
        seen.update((kind[a], kind[b]) for _, a, b in document['pairs'])
    pairs = sorted((types.index(a), types.index(b)) for a, b in seen)
    return {'types': types, 'labels': labels, 'relations': relations, 'pairs': pairs}


def make_sentence(sentence, number, entities, labels, lists, words, seen, seen_pairs):
    tokens = sentence['tokens']
    made = Sentence()
    made.words = np.array([words.number[token[0].lower()] for token in tokens], np.int32)
    made.lemmas = np.array([words.number[token[1]] for token in tokens], np.int32)
    made.pos = np.array([POS.index(token[2]) if token[2] in POS else 0 for token in tokens], np.int32)
    relation = {name: i + 1 for i, name in enumerate(lists['relations'])}
    made.relations = np.array([relation.get(token[4], 0) for token in tokens], np.int32)
    made.tags = np.array([token[5] for token in tokens], np.int32)
    made.heads = np.array([token[3] for token in tokens], np.int32)
    types = {name: i for i, name in enumerate(lists['types'])}
    ordered = sorted(entities, key=lambda e: (e[3], -e[4], e[1]))
    made.entities = [(types[e[1]], e[3], e[4]) for e in ordered]
    allowed = set(map(tuple, lists['pairs']))
    scene = Scene(tokens, made.entities, number, seen, seen_pairs)
    pairs, features, paths, targets = [], [], [], []
    for a, one in enumerate(ordered):
        for b, other in enumerate(ordered):
            if a == b or (made.entities[a][0], made.entities[b][0]) not in allowed:
                continue
            pairs.append((a, b))
            row, path = scene.features(a, b)
            features.append(row)
            paths.append(path)
            label = labels.get((one[0], other[0]), ())
            targets.append(lists['labels'].index(min(label)) + 1 if label and min(label) in lists['labels'] else 0)
    scene.remember(pairs)
    made.pairs = np.array(pairs, np.int32).reshape(-1, 2)
    made.features = np.array(features, np.int32).reshape(-1, len(SIZES))
    made.paths = np.array(paths, np.int32).reshape(-1, 2, PATH)
    made.labels = np.array(targets, np.int32)
    ids = {entity[0] for entity in entities}
    made.gold = sum(len(label) for (a, b), label in labels.items() if a in ids and b in ids)
    return made


class Scene:
    """What the features of all pairs of a sentence look at."""

    def __init__(self, tokens, entities, number, seen, seen_pairs):
        self.tokens, self.entities, self.number = tokens, entities, number
        self.seen, self.seen_pairs = seen, seen_pairs
        self.lemmas = [tuple(token[1] for token in tokens[first : last + 1]) for _, first, last in entities]
        self.heads = [self.head_of(first, last) for _, first, last in entities]
        self.ups = [self.up(head) for head in self.heads]
        self.inside = [
            {i for i, (_, f, l) in enumerate(entities) if i != j and f <= first and last <= l} for j, (_, first, last) in enumerate(entities)
        ]

    def head_of(self, first, last):
        """The token of the entity whose governor lies outside of it: the first such."""
        for at in range(first, last + 1):
            if not first <= self.tokens[at][3] <= last:
                return at
        return first

    def up(self, at):
        path = []
        while at >= 0 and at not in path:
            path.append(at)
            at = self.tokens[at][3]
        return path

    def features(self, a, b):
        (ta, a0, a1), (tb, b0, b1) = self.entities[a], self.entities[b]
        low, high = min(a1, b1) + 1, max(a0, b0)
        nest = 1 if a0 <= b0 and b1 <= a1 else 2 if b0 <= a0 and a1 <= b1 else 0
        gap = max(0, high - low) if not nest else 0
        far = gap if gap < 9 else min(17, 9 + (gap - 9) // 4)
        if nest == 1:
            place = 36 + min(1, self.nesting(a, b))
        elif nest == 2:
            place = 38 + min(1, self.nesting(b, a))
        else:
            place = far + (18 if b0 < a0 else 0)
        middle = self.tokens[low:high] if not nest else []
        between = [e for e in self.entities if not nest and e[1] >= low and e[2] < high]
        path, above = self.path(a, b)
        texts = [token[0] for token in middle]
        marks = (1 if any(t in '()' for t in texts) else 0) + (2 if any(t in '«»"' for t in texts) else 0)
        marks += 4 if any(t in '—–-:;' for t in texts) else 0
        key = (self.lemmas[a], self.lemmas[b])
        row = (
            place,
            min(6, len(between)),
            self.rank(a, b),
            self.rank(b, a),
            min(11, sum(len(side) for side in path)),
            above,
            self.similar(a, b),
            (1 if self.seen[self.lemmas[a]] else 0) + (2 if self.seen[self.lemmas[b]] else 0),
            min(3, self.number),
            min(3, texts.count(',')),
            marks,
            min(3, sum(1 for t in middle if t[2] in ('VERB', 'AUX'))),
            min(2, len(self.inside[a])) * 3 + min(2, len(self.inside[b])),
            min(3, self.seen_pairs[key]),
            self.same(ta, tb),
        )
        return row, [([x + 1 for x in side] + [0] * PATH)[:PATH] for side in path]

    def nesting(self, outer, inner):
        """How many entities lie between an outer and an inner one."""
        return len(self.inside[inner] - self.inside[outer]) - 1

    def rank(self, a, b):
        """How many entities of the type of b lie nearer to a than b does."""
        kind = self.entities[b][0]
        mine = self.distance(a, b)
        return min(3, sum(1 for i, e in enumerate(self.entities) if i not in (a, b) and e[0] == kind and self.distance(a, i) < mine))

    def distance(self, a, b):
        (_, a0, a1), (_, b0, b1) = self.entities[a], self.entities[b]
        return max(0, max(a0, b0) - min(a1, b1))

    def path(self, a, b):
        """The tokens from the head of a up to below the common governor, and from that down to b; which of the two stands above."""
        up, down = self.ups[a], self.ups[b]
        common = next((x for x in up if x in down), None)
        if common is None:
            return (up[:PATH], down[:PATH]), 0
        up, down = up[: up.index(common) + 1], down[: down.index(common)]
        above = 1 if len(up) == 1 else 2 if not down else 0
        return (up[:PATH], down[:PATH]), above

    def similar(self, a, b):
        """0: nothing in common, 1: the same words, 2: one holds the other's words, 3: a word in common, 4: an abbreviation, 5: same beginnings."""
        one, other = self.lemmas[a], self.lemmas[b]
        if one == other:
            return 1
        words = [set(w for w in x if len(w) > 2) for x in (one, other)]
        if words[0] and words[1] and (words[0] <= words[1] or words[1] <= words[0]):
            return 2
        if words[0] & words[1]:
            return 3
        letters = [''.join(w[0] for w in x if w[0].isalpha()) for x in (one, other)]
        if (len(one) == 1 and len(one[0]) > 1 and one[0] == letters[1]) or (len(other) == 1 and len(other[0]) > 1 and other[0] == letters[0]):
            return 4
        if one[-1][:4] == other[-1][:4] and len(one[-1]) > 4:
            return 5
        return 0

    def same(self, ta, tb):
        """How many entities of both types the sentence has."""
        kinds = collections.Counter(e[0] for e in self.entities)
        return min(3, kinds[ta] - 1) * 4 + min(3, kinds[tb] - 1)

    def remember(self, pairs):
        for a, b in pairs:
            self.seen_pairs[self.lemmas[a], self.lemmas[b]] += 1
        for lemma in self.lemmas:
            self.seen[lemma] += 1
