"""Trains the relation model on NEREL's train half: see ../README.md. Prints a line an epoch, with the figures on the dev half; writes the
average of the weights over the last steps. No test half is read."""

import argparse
import collections
import pickle
import time

import jax
import jax.numpy as jnp
import numpy as np
import optax

import batches
import network
import pairs

jax.config.update('jax_compilation_cache_dir', '.jax-cache')

options = argparse.ArgumentParser()
options.add_argument('corpus')
options.add_argument('out')
options.add_argument('--epochs', type=int, default=18)
options.add_argument('--seed', type=int, default=1)
options.add_argument('--width', type=int, default=96)
options.add_argument('--joined', type=int, default=192)
options.add_argument('--layers', type=int, default=2)
options.add_argument('--rate', type=float, default=2e-3)
options.add_argument('--drop', type=float, nargs=3, default=[0.35, 0.15, 0.35])
options.add_argument('--decay', type=float, default=0.02)
options.add_argument('--average', type=float, default=0.998, help='of the weights over steps')
options.add_argument('--hold', type=int, default=0, help='every n-th document of the train half is measured on instead of the dev half')
options = options.parse_args()
print(vars(options), flush=True)

words = pairs.Vocabulary(options.corpus)
train, layers, lists = pairs.read(options.corpus, 'nerel-train', words)
dev, dev_layers, _ = pairs.read(options.corpus, 'nerel-dev', words, lists)
if options.hold:
    dev, dev_layers = [s for s in train if s.document % options.hold == 0], layers
    train = [s for s in train if s.document % options.hold]
labels = lists['labels']
sample = np.asarray(layers[::20], np.float32)
mean, spread = sample.mean(0), sample.std(0) + 1e-3
vectors = jnp.asarray(words.vectors)
batcher = batches.Batcher(lists, words, mean, spread)


parts = {k: jnp.asarray(v) for k, v in network.create(options.seed, lists, options.width, options.joined, options.layers).items()}
random = np.random.default_rng(options.seed)
each = sum(1 for _ in batcher.batches(train, layers, range(len(train))))
print(len(train), 'sentences', sum(x.size for x in parts.values()), 'weights', each, 'batches', flush=True)
schedule = optax.warmup_cosine_decay_schedule(1e-4, options.rate, 200, int(options.epochs * each * 1.02), 1e-5)
optimiser = optax.chain(optax.clip_by_global_norm(1.0), optax.adamw(schedule, weight_decay=options.decay))
state = optimiser.init(parts)
NO = [None] * 16


def loss(parts, batch, key):
    keys = jax.random.split(key, 16)
    x = network.encode(parts, batch, vectors, options.layers, keys[:8], options.drop)
    scores = network.score(parts, batch, x, keys[8:], options.drop)
    mask = batch['labels'] >= 0
    wrong = optax.softmax_cross_entropy_with_integer_labels(scores, jnp.maximum(batch['labels'], 0))
    return (wrong * mask).sum() / 400


@jax.jit
def step(parts, state, batch, key):
    value, slope = jax.value_and_grad(loss)(parts, batch, key)
    change, state = optimiser.update(slope, state, parts)
    return optax.apply_updates(parts, change), state, value


@jax.jit
def decide(parts, batch):
    x = network.encode(parts, batch, vectors, options.layers, NO, options.drop)
    return network.score(parts, batch, x, NO, options.drop)


def scores_of(parts, sentences, layers):
    found = [np.zeros((len(s.pairs), len(labels) + 1), np.float32) for s in sentences]
    for batch, places in batcher.batches(sentences, layers, range(len(sentences))):
        scores = np.array(decide(parts, batch))
        for number, pair, start, stop in places:
            found[number][start:stop] = scores[pair : pair + stop - start]
    return found


def figures(found, sentences):
    right, said, gold = collections.Counter(), collections.Counter(), 0
    per = np.zeros((len(labels) + 1, 3), int)
    for scores, s in zip(found, sentences):
        gold += s.gold
        if len(scores) == 0:
            continue
        best = scores.argmax(1)
        for p, y in zip(best, s.labels):
            per[p, 1] += 1
            per[y, 2] += 1
            per[p, 0] += p == y
    right, said = per[1:, 0].sum(), per[1:, 1].sum()
    text = {labels[i - 1]: round(200 * per[i, 0] / max(1, per[i, 1] + per[i, 2])) for i in range(1, len(labels) + 1) if per[i, 2] >= 40}
    best = max((f1(found, sentences, shift), -abs(shift), shift) for shift in np.arange(-0.6, 1.21, 0.2))
    text['shifted'] = f'{best[2]:.1f}: {best[0]:.2f}'
    return f'P {100 * right / max(1, said):.1f} R {100 * right / gold:.1f} F {200 * right / (said + gold):.2f}', text


def f1(found, sentences, shift):
    right = said = 0
    for scores, s in zip(found, sentences):
        if len(scores):
            best = (scores - shift * (np.arange(scores.shape[1]) == 0)).argmax(1)
            said += (best > 0).sum()
            right += ((best == s.labels) & (best > 0)).sum()
    return 200 * right / (said + sum(s.gold for s in sentences))


@jax.jit
def blend(average, parts, share):
    return jax.tree_util.tree_map(lambda a, b: a * share + b * (1 - share), average, parts)


average, steps = parts, 0
key = jax.random.PRNGKey(options.seed + 1)
for epoch in range(options.epochs):
    began, total = time.time(), 0.0
    for batch, _ in batcher.batches(train, layers, random.permutation(len(train))):
        key, now = jax.random.split(key)
        parts, state, value = step(parts, state, batch, now)
        total += float(value)
        steps += 1
        average = blend(average, parts, min(options.average, steps / (steps + 10)))
    line = f'{epoch} loss {total / each:.4f} {time.time() - began:.0f} s'
    if epoch % 2 == 1 or epoch >= options.epochs - 2:
        found = scores_of(average, dev, dev_layers)
        text, per = figures(found, dev)
        line += f' {text}' + (f' {per}' if epoch == options.epochs - 1 else '')
    print(line, flush=True)
with open(options.out, 'wb') as file:
    pickle.dump({'parts': {k: np.asarray(v) for k, v in average.items()}, 'lists': lists, 'mean': mean, 'spread': spread, 'options': vars(options), 'dev': found}, file)
