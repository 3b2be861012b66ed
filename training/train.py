"""Trains the span model: see README.md. Prints a line an epoch; writes the weights of the last epoch."""

import argparse
import collections
import pickle
import time

import jax
import jax.numpy as jnp
import numpy as np
import optax

import corpus
import model

jax.config.update('jax_compilation_cache_dir', '.jax-cache')

options = argparse.ArgumentParser()
options.add_argument('corpus')
options.add_argument('out')
options.add_argument('--epochs', type=int, default=18)
options.add_argument('--seed', type=int, default=0)
options.add_argument('--width', type=int, default=192)
options.add_argument('--span', type=int, default=128)
options.add_argument('--rate', type=float, default=2e-3)
options.add_argument('--taps', type=int, default=5)
options.add_argument('--dilations', type=int, nargs='+', default=[1, 2, 4, 1])
options.add_argument("--drop", type=float, nargs=3, default=[0.4, 0.3, 0.3])
options.add_argument('--begin', help='weights to begin with, of an earlier run')
options = options.parse_args()
print(vars(options), flush=True)

random = np.random.default_rng(options.seed)
words = corpus.Words(options.corpus)
train, labels, _ = corpus.read(options.corpus, 'nerel-train', words)
dev, _, lost = corpus.read(options.corpus, 'nerel-dev', words, labels)
letters = collections.Counter(letter for unit in train for word in unit.words for letter in words.texts[word])
alphabet = sorted(letter for letter, count in letters.items() if count > 3)
hidden = np.concatenate([unit.hidden for unit in train])
table = {
    'vectors': jnp.asarray(words.vectors),
    'known': jnp.asarray(words.known),
    'letters': jnp.asarray(words.letters(alphabet)),
    'properties': jnp.asarray(words.properties),
    'shapes': jnp.asarray(words.shapes),
    'hidden_mean': jnp.asarray(hidden.mean(0)),
    'hidden_spread': jnp.asarray(hidden.std(0) + 1e-3),
}
dilations = tuple(options.dilations)
parts = model.create(jax.random.PRNGKey(options.seed), len(alphabet) + 2, len(labels), options.width, options.span, dilations, options.taps)
if options.begin:
    with open(options.begin, 'rb') as file:
        parts = jax.tree_util.tree_map(jnp.asarray, pickle.load(file)['parts'])
each = len(corpus.pack(train)) // corpus.ROWS + 1
print(len(train), 'units,', sum(x.size for x in jax.tree_util.tree_leaves(parts)), 'weights,', each, 'batches,', lost, 'dev spans out of reach', flush=True)
schedule = optax.warmup_cosine_decay_schedule(1e-4, options.rate, 300, options.epochs * each, 1e-5)
optimiser = optax.chain(optax.clip_by_global_norm(1.0), optax.adamw(schedule, weight_decay=1e-2))
state = optimiser.init(parts)


def loss(parts, table, batch, key):
    x, keys = model.encode(parts, table, batch, dilations, key, options.drop)
    scores, likely = model.all_scores(parts, x, keys, options.drop[2]), model.likelihoods(parts, x)
    mask = model.allowed(batch['sentence'])
    wrong = optax.softmax_cross_entropy_with_integer_labels(scores, batch['labels'])
    wrong += 0.3 * optax.sigmoid_binary_cross_entropy(likely, (batch['labels'] > 0).astype(jnp.float32))
    return (wrong * mask).sum() / ((batch['words'] > 0).sum() + 1)


@jax.jit
def step(parts, state, table, batch, key):
    value, slope = jax.value_and_grad(loss)(parts, table, batch, key)
    change, state = optimiser.update(slope, state, parts)
    return optax.apply_updates(parts, change), state, value


@jax.jit
def decide(parts, table, batch):
    x, _ = model.encode(parts, table, batch, dilations)
    best = model.all_scores(parts, x).argmax(-1)
    return jnp.where(model.allowed(batch['sentence']), best, 0), model.likelihoods(parts, x)


def find(parts, units):
    found = [None] * len(units)
    thin = []
    for batch, places in corpus.batches(units):
        best, likely = (np.array(x) for x in decide(parts, table, batch))
        for i, row, place in places:
            here = best[row, place : place + len(units[i].words)]
            found[i] = {(a, a + k, here[a, k]) for a, k in zip(*np.nonzero(here))}
            thin.append(likely[row, place : place + len(units[i].words)][here > 0])
    return found, np.concatenate(thin)


def save():
    saved = {
        'parts': jax.tree_util.tree_map(np.asarray, parts),
        'labels': labels,
        'alphabet': alphabet,
        'dilations': dilations,
        'hidden_mean': hidden.mean(0),
        'hidden_spread': hidden.std(0) + 1e-3,
        'options': vars(options),
    }
    with open(options.out, 'wb') as file:
        pickle.dump(saved, file)


key = jax.random.PRNGKey(options.seed + 1000)
for epoch in range(options.epochs):
    began, total = time.time(), 0.0
    for batch, _ in corpus.batches(train, random=random):
        key, now = jax.random.split(key)
        parts, state, value = step(parts, state, table, batch, now)
        total += float(value)
    line = f'{epoch} loss {total / each:.4f} {time.time() - began:.0f} s'
    if epoch % 3 == 2 or epoch == options.epochs - 1:
        found, likely = find(parts, dev)
        line += f' dev {corpus.score(dev, found, labels, lost)} likely {np.percentile(likely, [0.5, 1, 2, 5]).round(1).tolist()}'
        save()
    print(line, flush=True)
