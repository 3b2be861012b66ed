"""Writes the weights of the span model as data/models/spans.bin: python export.py MODEL.pkl CORPUS ../data/models/spans.bin

Matrices become signed bytes with one scale an output. What goes into them is computed with 16-bit integers: their scales are taken from
the greatest values that are met on the dev half."""

import json
import pickle
import sys

import jax
import jax.numpy as jnp
import numpy as np

import corpus
import model

SHORT = 32767 / 1.25  # of the greatest value met
ALIGNMENT = 64


def quantise(weights):
    scale = np.maximum(np.abs(weights).max(0), 1e-8) / 127
    return np.clip(np.round(weights / scale), -127, 127).astype(np.int8), scale.astype(np.float32)


def write(path, name, source, licence, parts):
    header, blobs, offset = {}, [], 0
    for part, value in parts.items():
        if isinstance(value, str):
            kind, shape, data = 'text', [value.count('\n') + 1], value.encode()
        elif value.dtype == np.int8:
            kind, shape, data = 'u8', list(value.shape), value.tobytes()
        else:
            kind, shape, data = 'f32', list(value.shape), value.astype('<f4').tobytes()
        header[part] = {'type': kind, 'shape': shape, 'gzip': False, 'offset': offset, 'bytes': len(data)}
        data += bytes(-len(data) % ALIGNMENT)
        blobs.append(data)
        offset += len(data)
    head = json.dumps({'name': name, 'source': source, 'licence': licence, 'parts': header}, ensure_ascii=True, separators=(',', ':')).encode()
    head += b' ' * (-(12 + len(head)) % ALIGNMENT)
    with open(path, 'wb') as file:
        file.write(b'SOZHMDL1' + len(head).to_bytes(4, 'little') + head + b''.join(blobs))


def table_of(saved, words):
    return {
        'vectors': jnp.asarray(words.vectors),
        'known': jnp.asarray(words.known),
        'letters': jnp.asarray(words.letters(saved['alphabet'])),
        'properties': jnp.asarray(words.properties),
        'shapes': jnp.asarray(words.shapes),
        'hidden_mean': jnp.asarray(saved['hidden_mean']),
        'hidden_spread': jnp.asarray(saved['hidden_spread']),
    }


def measure(saved, folder):
    """The greatest values that go into each matrix, the threshold of likelihood, and what to add to the score of each label."""
    words = corpus.Words(folder)
    dev, labels, lost = corpus.read(folder, 'nerel-dev', words, saved['labels'])
    table = table_of(saved, words)
    inputs = jax.jit(lambda parts, table, batch: model.inputs(parts, table, batch, saved['dilations']))
    score = jax.jit(lambda parts, table, batch: scores_with_likelihood(parts, table, batch, saved['dilations']))
    greatest, likely, scores, gold = 0, [], [], []
    for batch, _ in corpus.batches(dev):
        greatest = np.maximum(greatest, [float(jnp.abs(x).max()) for x in inputs(saved['parts'], table, batch)])
        values, likelihood = (np.array(x) for x in score(saved['parts'], table, batch))
        near = np.array(model.allowed(batch['sentence'])) & (values[..., 1:].max(-1) > values[..., 0] - 4)
        scores.append(values[near])
        likely.append(likelihood[near])
        gold.append(batch['labels'][near])
    scores, likely, gold = np.concatenate(scores), np.concatenate(likely), np.concatenate(gold)
    added = calibrate(scores, gold, lost + sum(len(unit.spans) for unit in dev), len(labels))
    # the unlikely spans cost most of the time and are next to never found
    found = (scores + added).argmax(-1) > 0
    threshold = float(np.percentile(likely[found], 0.2))
    print('greatest', greatest, 'threshold', threshold, 'added', dict(zip(labels, added[1:].tolist())))
    return greatest, threshold, added


COMMON = 50  # spans of the dev half that a label must have to be calibrated


def calibrate(scores, gold, total, count):
    """What to add to the scores of common labels so that the F1 of all on the dev half is best: rare labels are found too seldom."""

    def f1(added):
        best = (scores + added).argmax(-1)
        return 2 * ((best == gold) & (gold > 0)).sum() / ((best > 0).sum() + total)

    added = np.zeros(count + 1, np.float32)
    for _ in range(2):
        for label in range(1, count + 1):
            if (gold == label).sum() < COMMON:
                continue
            tries = []
            for value in np.arange(-1, 2.01, 0.25):
                added[label] = value
                tries.append((f1(added), -abs(value), value))
            added[label] = max(tries)[2]
    print('F1 of the dev half', f1(np.zeros(count + 1)), 'calibrated', f1(added))
    return added


def scores_with_likelihood(parts, table, batch, dilations):
    x, _ = model.encode(parts, table, batch, dilations)
    return model.all_scores(parts, x), model.likelihoods(parts, x)


def main(path, folder, out):
    saved = pickle.load(open(path, 'rb'))
    p = {name: np.asarray(value) for name, value in saved['parts'].items()}
    greatest, threshold, added = measure(saved, folder)
    saved['added'], saved['threshold'] = added, threshold
    with open(path, 'wb') as file:
        pickle.dump(saved, file)
    parts = {'labels': '\n'.join(saved['labels']), 'alphabet': '\n'.join(saved['alphabet'])}

    def matrix(name, weights):
        parts[name], parts[f'{name}.scale'] = quantise(weights)

    matrix('word', np.concatenate([p['vector'], p['gram']]))
    parts['unknown'], parts['letters'], parts['grams'], parts['grams.bias'] = p['unknown'], p['letters'], p['grams'], p['grams_bias']
    parts['property'], parts['shape'], parts['tag'], parts['bias'] = p['property'], p['shape'], p['tag'], p['bias']
    matrix('hidden', p['hidden'])
    parts['hidden.input'] = np.array([SHORT / min(greatest[0], 16)])
    parts['hidden.scales'] = 1 / saved['hidden_spread']
    parts['hidden.shifts'] = -saved['hidden_mean'] / saved['hidden_spread']
    parts['first.gain'], parts['first.shift'] = p['first_gain'], p['first_shift']
    parts['dilations'] = np.array(saved['dilations'], np.float32)
    parts['layers.input'] = SHORT / greatest[1 : 1 + len(saved['dilations'])]
    for i, _ in enumerate(saved['dilations']):
        parts[f'depth{i}'] = p[f'depth{i}']
        matrix(f'mix{i}', p[f'mix{i}'])
        parts[f'mix{i}.bias'], parts[f'gain{i}'], parts[f'shift{i}'] = p[f'mix_bias{i}'], p[f'gain{i}'], p[f'shift{i}']
    matrix('bounds', np.concatenate([p['start'], p['stop'], p['inner'], p['likely_start'], p['likely_stop']], 1))
    parts['bounds.input'] = SHORT / greatest[-1:]
    parts['length'], parts['likely.length'] = p['length'], p['likely_length']
    parts['likely.threshold'] = np.array([threshold])
    parts['label'], parts['label.bias'] = p['label'], p['label_bias'] + added
    write(out, 'spans', 'trained by training/train.py on NEREL 1.1, train half', 'MIT', parts)


if __name__ == '__main__':
    main(*sys.argv[1:])
