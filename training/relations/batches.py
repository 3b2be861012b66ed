"""Sentences side by side in arrays of one size, as the network takes them."""

import numpy as np

import pairs

TOKENS, ENTITIES, PAIRS = 1200, 320, 1536


class Batcher:
    """`mean`, `spread`: of the layers, which are given to the network with mean 0 and spread 1."""

    def __init__(self, lists, words, mean, spread):
        self.types, self.words, self.mean, self.spread = len(lists['types']), words, mean, spread
        self.kinds = np.zeros((self.types, self.types), np.int32)
        for i, (a, b) in enumerate(lists['pairs']):
            self.kinds[a, b] = i

    def empty(self):
        n = self.types
        return {
            'words': np.zeros(TOKENS, np.int32), 'known': np.zeros(TOKENS, np.int32), 'pos': np.zeros(TOKENS, np.int32),
            'relations': np.zeros(TOKENS, np.int32), 'heads': np.full(TOKENS, -1, np.int32),
            'layers': np.zeros((TOKENS, pairs.LAYERS), np.float32), 'inside': np.zeros((TOKENS, n), np.float32),
            'first': np.zeros((TOKENS, n), np.float32), 'entities': np.zeros((ENTITIES, 4), np.int32),
            'pairs': np.zeros((PAIRS, 2), np.int32), 'middle': np.zeros((PAIRS, 2), np.int32), 'paths': np.zeros((PAIRS, 2, pairs.PATH), np.int32),
            'kinds': np.zeros(PAIRS, np.int32), 'features': np.zeros((PAIRS, len(pairs.SIZES)), np.int32), 'labels': np.full(PAIRS, -1, np.int32),
        }  # fmt: skip

    def batches(self, sentences, layers, order):
        """Batches and what lies in them: [(sentence, first of its pairs in the batch, from, to)]. Long ones are cut by pairs."""
        batch, places, at, entity, pair = self.empty(), [], pairs.GAP, 0, 0
        for number in order:
            s = sentences[number]
            done, total = 0, len(s.pairs)
            while done < total:
                take = min(total - done, PAIRS)
                if at + len(s.words) + pairs.GAP > TOKENS or entity + len(s.entities) > ENTITIES or pair + take > PAIRS:
                    yield batch, places
                    batch, places, at, entity, pair = self.empty(), [], pairs.GAP, 0, 0
                here = slice(at, at + len(s.words))
                batch['words'][here], batch['known'][here] = s.words, self.words.known[s.words]
                batch['pos'][here], batch['relations'][here] = s.pos, s.relations
                batch['heads'][here] = np.where(s.heads >= 0, s.heads + at, -1)
                batch['layers'][here] = (np.asarray(layers[s.rows[0] : s.rows[1]], np.float32) - self.mean) / self.spread
                for i, (kind, first, last) in enumerate(s.entities):
                    batch['inside'][at + first : at + last + 1, kind] = 1
                    batch['first'][at + first, kind] = 1
                    batch['entities'][entity + i] = (kind, at + first, at + last, at + head_of(s, first, last))
                rows = slice(done, done + take)
                put = slice(pair, pair + take)
                a, b = s.pairs[rows].T
                spans = np.array(s.entities)
                low, high = np.minimum(spans[a, 2], spans[b, 2]) + 1, np.maximum(spans[a, 1], spans[b, 1])
                batch['pairs'][put] = s.pairs[rows] + entity
                batch['middle'][put] = np.stack([low + at, np.maximum(low, high) + at], 1)
                batch['paths'][put] = np.where(s.paths[rows] > 0, s.paths[rows] + at - 1, 0)
                batch['kinds'][put] = self.kinds[spans[a, 0], spans[b, 0]]
                batch['features'][put] = s.features[rows]
                batch['labels'][put] = s.labels[rows]
                places.append((number, pair, done, done + take))
                at, entity, pair, done = at + len(s.words) + pairs.GAP, entity + len(s.entities), pair + take, done + take
        yield batch, places


def head_of(sentence, first, last):
    for at in range(first, last + 1):
        if not first <= sentence.heads[at] <= last:
            return at
    return first
