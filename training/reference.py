"""What the network finds in a text, computed with floats: python reference.py MODEL.pkl CORPUS OUT.json TEXT...

The texts are those that dump-corpus.mjs has read into CORPUS. The result is what test/neural/span-tagger.test.ts compares with: spans as
[start, stop, label, score], where the score is how far the label is above "no span"."""

import json
import pathlib
import pickle
import sys

import jax.numpy as jnp
import numpy as np

import corpus
import model
from export import table_of

path, folder, out, *texts = sys.argv[1:]
saved = pickle.load(open(path, 'rb'))
words = corpus.Words(folder)
table = table_of(saved, words)
parts = {**saved['parts'], 'label_bias': saved['parts']['label_bias'] + saved['added']}


def find(name):
    units, labels, _ = corpus.read(folder, name, words, saved['labels'])
    rows = []
    for batch, places in corpus.batches(units):
        x, _ = model.encode(parts, table, batch, saved['dilations'])
        likely = np.array(model.likelihoods(parts, x))
        scores = np.array(model.scores(parts, x, jnp.arange(likely.size))).reshape(*likely.shape, -1)
        scores[~np.array(model.allowed(batch['sentence'])) | (likely < saved['threshold'])] = 0
        best = scores.argmax(-1)
        for i, row, place in places:
            bounds = units[i].bounds
            for first, length in zip(*np.nonzero(best[row, place : place + len(units[i].words)])):
                here = scores[row, place + first, length]
                label = int(here.argmax())
                rows.append([bounds[first][0], bounds[first + length][1], labels[label - 1], round(float(here[label] - here[0]), 3)])
    return sorted(rows)


found = {name: find(name) for name in (pathlib.Path(text).stem for text in texts)}
with open(out, 'w') as file:
    file.write('{\n')
    file.write(',\n'.join(f'  "{name}": {json.dumps(rows, ensure_ascii=False)}' for name, rows in found.items()))
    file.write('\n}\n')
print({name: len(rows) for name, rows in found.items()})
