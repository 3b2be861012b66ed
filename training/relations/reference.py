"""What the network finds in a text, computed with floats: python reference.py MODEL.pkl CORPUS OUT.json TEXT...

The texts are those that dump-relations.mjs has read into CORPUS, with the entities that the span model finds in them. The result is what
test/neural/relation-tagger.test.ts compares with: [sentence, first and last token of one entity, and of the other, label, probability]."""

import json
import pathlib
import sys

import jax.numpy as jnp
import numpy as np

import batches
import network
import pairs
from write_model import NO, SHIFT, load

path, folder, out, *texts = sys.argv[1:]
saved = load(path)
words = pairs.Vocabulary(folder)
batcher = batches.Batcher(saved['lists'], words, saved['mean'], saved['spread'])
labels = saved['lists']['labels']
single = set(saved['single'])


def find(name):
    numbers = {}
    sentences, layers, _ = pairs.read(folder, name, words, saved['lists'], numbers)
    rows = []
    for batch, places in batcher.batches(sentences, layers, range(len(sentences))):
        x = network.encode(saved['parts'], batch, jnp.asarray(words.vectors), saved['layers'], NO, [0, 0, 0])
        scores = np.array(network.score(saved['parts'], batch, x, NO, [0, 0, 0]))
        scores[:, 0] -= SHIFT
        shares = np.exp(scores - scores.max(1, keepdims=True))
        shares /= shares.sum(1, keepdims=True)
        for number, pair, start, stop in places:
            s, best = sentences[number], {}
            for (a, b), share in zip(s.pairs[start:stop].tolist(), shares[pair : pair + stop - start]):
                label = int(share.argmax())
                if label == 0:
                    continue
                # of rivals the likeliest, as in src/neural/relation-tagger.ts
                key = (label, a) if labels[label - 1] in single else (label, a, b)
                if key not in best or best[key][0] < share[label]:
                    best[key] = (share[label], a, b, label)
            for share, a, b, label in best.values():
                rows.append([numbers[number], *s.entities[a][1:], *s.entities[b][1:], labels[label - 1], round(float(share), 3)])
    return sorted(rows)


found = {name: find(name) for name in (pathlib.Path(text).stem for text in texts)}
with open(out, 'w') as file:
    file.write('{\n')
    file.write(',\n'.join(f'  "{name}": {json.dumps(rows, ensure_ascii=False)}' for name, rows in found.items()))
    file.write('\n}\n')
print({name: len(rows) for name, rows in found.items()})
