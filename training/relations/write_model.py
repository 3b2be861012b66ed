"""Writes the weights of the relation model as data/models/relations.bin: python write_model.py MODEL.pkl CORPUS OUT.bin

Matrices become signed bytes with one scale an output; what goes into them is computed with 16-bit integers, whose scales are taken from the
greatest values that are met on the dev half."""

import collections
import json
import pathlib
import pickle
import sys

import jax
import jax.numpy as jnp
import numpy as np

import batches
import network
import pairs

sys.path.append(str(pathlib.Path(__file__).parent.parent))
from export import SHORT, quantise, write  # noqa: E402

NO = [None] * 16
SHIFT = 0.2  # taken from the score of "none", which the network prefers too often: best on held out documents (train.py --hold 10)
STEPS = np.repeat([2.0, 16.0], [128, 192])  # of the bytes of dump-relations.mjs in a unit


def load(path):
    saved = pickle.load(open(path, 'rb'))
    saved['layers'] = saved['options']['layers']
    return saved


def greatest_inputs(saved, folder):
    words = pairs.Vocabulary(folder)
    dev, layers, _ = pairs.read(folder, 'nerel-dev', words, saved['lists'])
    batcher = batches.Batcher(saved['lists'], words, saved['mean'], saved['spread'])

    @jax.jit
    def inputs(parts, batch):
        seen = {}
        note = lambda name, value: seen.__setitem__(name, jnp.abs(value).max())
        x = network.encode(parts, batch, jnp.asarray(words.vectors), saved['layers'], NO, [0, 0, 0], note)
        network.score(parts, batch, x, NO, [0, 0, 0], note)
        return seen

    greatest = {}
    for batch, _ in batcher.batches(dev, layers, range(len(dev))):
        for name, value in inputs(saved['parts'], batch).items():
            greatest[name] = max(greatest.get(name, 0), float(value))
    return greatest


def kinds_of(saved, folder):
    """The pairs of types that the train half relates, each with its labels: `PERSON CITY PLACE_OF_BIRTH …`."""
    seen = collections.defaultdict(set)
    for line in open(f'{folder}/nerel-train.jsonl'):
        document = json.loads(line)
        kind = {entity[0]: entity[1] for entity in document['entities']}
        for label, a, b in document['pairs']:
            seen[kind[a], kind[b]].add(label)
    types = saved['lists']['types']
    return '\n'.join(' '.join([types[a], types[b], *sorted(seen[types[a], types[b]])]) for a, b in saved['lists']['pairs'])


SELDOM = 1.05  # objects a subject, at most


def single_labels(saved, folder):
    """Labels that an entity seldom has twice in a sentence as their subject, in the train half."""
    words = pairs.Vocabulary(folder)
    train, _, _ = pairs.read(folder, 'nerel-train', words, saved['lists'])
    count, subjects = collections.Counter(), collections.Counter()
    for s in train:
        count.update(s.labels[s.labels > 0].tolist())
        subjects.update(label for label, _ in {(label, a) for label, (a, _) in zip(s.labels.tolist(), s.pairs.tolist()) if label > 0})
    return [name for i, name in enumerate(saved['lists']['labels']) if count[i + 1] <= SELDOM * subjects[i + 1]]


def main(path, folder, out):
    saved = load(path)
    p, lists = saved['parts'], saved['lists']
    greatest = greatest_inputs(saved, folder)
    print('greatest', greatest, flush=True)
    saved['single'] = single_labels(saved, folder)
    with open(path, 'wb') as file:
        pickle.dump(saved, file)
    parts = {
        'types': '\n'.join(lists['types']),
        'labels': '\n'.join(lists['labels']),
        'kinds': kinds_of(saved, folder),
        'single': '\n'.join(saved['single']),
        'pos.names': '\n'.join(pairs.POS),
        'relation.names': '\n'.join(lists['relations']),
        'tables': '\n'.join(pairs.SIZES),
    }

    def matrix(name, weights, bias=None):
        weights = np.pad(weights, ((0, 0), (0, -weights.shape[1] % 8)))
        parts[name], parts[f'{name}.scale'] = quantise(weights)
        if name in greatest and not name.startswith('mix'):
            parts[f'{name}.input'] = np.array([SHORT / min(greatest[name], 24)])
        if bias is not None:
            parts[f'{name}.bias'] = np.pad(bias, (0, -len(bias) % 8))

    matrix('word', p['word'])
    parts['unknown'] = (p['unknown'] @ p['word'])[0]
    matrix('layer', p['layer'])
    parts['layer.scales'] = STEPS / saved['spread']
    parts['layer.shifts'] = -saved['mean'] / saved['spread']
    parts['pos'], parts['relation'] = p['pos'] + p['bias'], p['relation']
    parts['inside'], parts['first'] = p['inside'], p['first']
    parts['mix.input'] = np.array([SHORT / greatest[f'mix{i}'] for i in range(saved['layers'])])
    parts['gain0'], parts['shift0'] = p['gain0'], p['shift0']
    for i in range(saved['layers']):
        parts[f'depth{i}'] = p[f'depth{i}']
        matrix(f'mix{i}', p[f'mix{i}'], p[f'mix bias{i}'])
        parts[f'gain{i + 1}'], parts[f'shift{i + 1}'] = p[f'gain{i + 1}'], p[f'shift{i + 1}']
    matrix('ends', np.concatenate([p['a'], p['b']], 1))
    matrix('ways', p['ways'], p['joined bias'])
    matrix('second', p['second'], p['second bias'])
    matrix('label', p['label'], p['label bias'] - SHIFT * (np.arange(len(p['label bias'])) == 0))
    print('single', saved['single'])
    parts['kind'], parts['type.a'], parts['type.b'] = p['type pair'], p['type a'], p['type b']
    for name in pairs.SIZES:
        parts[f'table.{name}'] = p[f'table {name}']
    write(out, 'relations', 'trained by training/relations on NEREL 1.1, train half', 'MIT', parts)


if __name__ == '__main__':
    main(*sys.argv[1:])
