"""What one step of a technique is given, the same as in techniques.test.ts: views, labels, and networks with scattered weights.

Networks on points in the plane with ReLU, in double precision.
"""
import math

import numpy as np
import torch
import torch.nn.functional as F

from fixtures import scattered

classes = 3
steps = 100
width = 64
known = torch.tensor([0, 2, 1, 1, 0])
truth = torch.tensor([0, 2, 1, 2, 0, 2])  # of the unlabelled: of any guesses some are right, believed or not
pool_labels = np.array([0, 1, 2] + [-1] * 21)
pool_truth = torch.tensor([i % 3 for i in range(24)])


def rows(count, seed, columns=2):
    return torch.tensor(scattered((count, columns), seed, -2, 2))


views = {name: rows(5, 31 + i) for i, name in enumerate(("plain", "weak", "strong"))}  # of the labelled
plain, weak, strong = rows(6, 34), (rows(6, 35), rows(6, 36)), (rows(6, 37), rows(6, 38))
contrastive = (rows(6, 39), rows(6, 40))
# What is drawn at random: anywhere in 0 … 1, and as if it were normal.
uniform, normal = torch.tensor(scattered((6, 2), 41, 0, 1)), torch.tensor(scattered((6, 2), 42, -2, 2))
# As if it were drawn from a beta distribution, whatever its α, for five labelled and two views of six others; and the others' order.
beta, permutation = torch.tensor(scattered((17,), 43, 0, 1)), torch.arange(17).flip(0)
# The coordinates that are hidden, whatever share of them is asked for.
hidden = torch.tensor([0, 3, 4, 7, 9, 10])
pool = rows(24, 39)
places = torch.tensor([3, 8, 0, 14, 1, 20])


def weights_of(*shapes, seed=700):
    """Weights of these shapes, in the order of the learner's own."""
    made = []
    for shape in shapes:
        reach = 0.3 if len(shape) == 1 else 2.5 / math.sqrt(shape[0])
        made.append(torch.tensor(scattered(shape, seed + len(made), -reach, reach)).requires_grad_())
    return made


def network(*shapes, seed=700):
    """Matrix and bias of each layer."""
    return weights_of(*(part for shape in shapes for part in (shape, shape[1:])), seed=seed)


body = ((2, width), (width, width))
head = (width, classes)


def features(weights, x):
    w1, b1, w2, b2 = weights[:4]
    return F.relu(F.relu(x @ w1 + b1) @ w2 + b2)


def scores(weights, x):
    return features(weights, x) @ weights[4] + weights[5]


def perceptron(weights, x):
    w1, b1, w2, b2 = weights
    return F.relu(x @ w1 + b1) @ w2 + b2


def standardised(weights, x):
    """Two layers, the first with batch norm as torch.nn.BatchNorm1d has it in training."""
    first, scale, shift, second, bias = weights
    return F.relu(F.batch_norm(x @ first, None, None, scale, shift, training=True)) @ second + bias


of_body = [part for shape in body for part in (shape, shape[1:])]
of_projector = [(width, 128), (128,), (128,), (128, 64), (64,)]


def layered(weights, x):
    """Two layers, the first with layer norm."""
    first, scale, shift, second, bias = weights
    return F.relu(F.layer_norm(x @ first, (len(scale),), scale, shift)) @ second + bias


def halves(x, parted="natural"):
    """The first coordinate and the second; at random by the seed of techniques.test.ts the second is drawn first."""
    both = x * torch.tensor([1.0, 0.0]), x * torch.tensor([0.0, 1.0])
    return both if parted == "natural" else both[::-1]
