"""Losses and their gradients by PyTorch, in double precision; inputs and weights are the scattered numbers of losses.test.ts."""
import math

import numpy as np
import torch
import torch.nn.functional as F

from fixtures import glance, scattered, write


def tensor(shape, seed, low=-1, high=1):
    return torch.tensor(scattered(shape, seed, low, high)).requires_grad_()


def with_gradients(value, *inputs):
    """The gradient of the values, weighted unevenly where there are several."""
    weights = torch.tensor(scattered(tuple(value.shape), 99)) if value.dim() else torch.tensor(1.0)
    gradients = torch.autograd.grad((value * weights).sum(), inputs)
    return {"value": value, "gradients": [glance(gradient) for gradient in gradients]}


def nt_xent(a, b, temperature):
    """Every view against the 2n − 1 others, cross-entropy with its partner."""
    n = len(a)
    z = F.normalize(torch.cat([a, b]))
    scores = (z @ z.T / temperature).masked_fill(torch.eye(2 * n, dtype=torch.bool), -math.inf)
    return F.cross_entropy(scores, torch.arange(2 * n).roll(n))


def align_loss(x, y, alpha=2):
    """As in the authors' code, github.com/SsnL/align_uniform."""
    return (F.normalize(x) - F.normalize(y)).norm(p=2, dim=1).pow(alpha).mean()


def uniform_loss(x, t=2):
    return torch.pdist(F.normalize(x), p=2).pow(2).mul(-t).exp().mean().log()


def views():
    a, b = tensor((6, 5), 1), tensor((6, 5), 2)
    return {
        **{f"ntXent {t}": with_gradients(nt_xent(a, b, t), a, b) for t in (0.2, 0.5)},
        "alignment": with_gradients(align_loss(a, b), a, b),
        "uniformity": with_gradients(uniform_loss(a), a),
    }


def entropies():
    scores, classes = tensor((5, 7), 3, -30, 30), torch.tensor([0, 6, 3, 3, 1])
    shares = torch.softmax(torch.tensor(scattered((5, 7), 4, -2, 2)), 1)
    logits, ink = tensor((4, 8), 5, -40, 40), torch.tensor(scattered((4, 8), 6, 0, 1))
    return {
        "shares": shares,
        "classes": with_gradients(F.cross_entropy(scores, classes, reduction="none"), scores),
        "probabilities": with_gradients(F.cross_entropy(scores, shares, reduction="none"), scores),
        "binary": with_gradients(F.binary_cross_entropy_with_logits(logits, ink, reduction="none"), logits),
    }


def network(*widths):
    """Weights as fill() in losses.test.ts sets them: one matrix and one row of biases a layer."""
    weights = []
    for inputs, outputs in zip(widths, widths[1:]):
        reach = math.sqrt(6 / inputs)
        weights += [tensor((inputs, outputs), 500 + len(weights), -reach, reach), tensor((outputs,), 501 + len(weights), -0.1, 0.1)]
    return weights


def apply(weights, x):
    for i in range(0, len(weights), 2):
        x = F.linear(F.relu(x) if i else x, weights[i].T, weights[i + 1])
    return x


def weighted(losses, counts):
    return (losses * counts).sum() / counts.sum()


places = torch.tensor([0, 4, 10, 17, 8, 5])
counts = torch.tensor([1.0, 1, 1, 1, 0, 1], dtype=torch.float64)


def pictures():
    """Two pictures of 12 × 12 pixels: 9 patches of 4 × 4 each. Only the asked patches may count."""
    images = torch.tensor(scattered((2, 12, 12, 1), 7, 0, 1))
    patches = F.unfold(images.permute(0, 3, 1, 2), 4, stride=4).transpose(1, 2).reshape(18, 16)
    features, tokens = tensor((2, 64), 8), tensor((2, 9, 32), 9)
    whole, single = network(64, 128, 144), network(32, 64, 16)

    def loss(logits, at, weights):
        each = F.binary_cross_entropy_with_logits(logits.reshape(18, 16)[at], patches[at], reduction="none").mean(1)
        return weighted(each, weights)

    everywhere = torch.arange(18), torch.ones(18, dtype=torch.float64)
    pool = scattered((5, 144), 10, -0.2, 1).clip(0)
    mean = torch.tensor(pool.mean(0).clip(1e-3, 1 - 1e-3)).reshape(1, 1, 12, 12).expand(2, 1, 12, 12)
    odds = torch.logit(F.unfold(mean, 4, stride=4).transpose(1, 2))
    return {
        "some places from features": with_gradients(loss(apply(whole, features), places, counts), features, *whole),
        "every place from features": with_gradients(loss(apply(whole, features), *everywhere), features, *whole),
        "some places from tokens": with_gradients(loss(apply(single, tokens.reshape(18, 32)), places, counts), tokens, *single),
        "naive": {"value": loss(odds, places, counts)},
    }


def texts():
    """Three texts of six words; 0 is padding."""
    words = torch.tensor([[5, 7, 3, 22, 0, 0], [4, 4, 9, 10, 11, 5], [3, 8, 8, 8, 20, 0]])
    at, examples = torch.tensor([0, 2, 6, 7, 13, 11, 16, 12]), torch.tensor([0, 0, 1, 1, 2, 1, 2, 2])
    weights = torch.tensor([1.0, 1, 1, 1, 1, 0, 1, 1], dtype=torch.float64)
    asked = words.reshape(-1)[at]
    features, tokens = tensor((3, 128), 11), tensor((3, 6, 64), 12)
    whole, single = network(128, 23), network(64, 23)
    every = torch.arange(18)
    present = (words.reshape(-1) != 0).double()

    def loss(scores, targets, weights):
        return weighted(F.cross_entropy(scores, targets, reduction="none"), weights)

    frequency = np.bincount(words.reshape(-1).numpy(), minlength=23).astype(float)
    frequency[0] = 0
    shares = torch.tensor((frequency + 0.5) / (frequency.sum() + 0.5 * 23))
    return {
        "words": words,
        "at": at,
        "examples": examples,
        "weights": weights,
        "some places from tokens": with_gradients(loss(apply(single, tokens.reshape(18, 64)[at]), asked, weights), tokens, *single),
        "some places from features": with_gradients(loss(apply(whole, features)[examples], asked, weights), features, *whole),
        "every place from features": with_gradients(
            loss(apply(whole, features)[every // 6], words.reshape(-1), present), features, *whole
        ),
        "naive": {"value": weighted(-torch.log(shares[asked]), weights)},
    }


def points():
    """Two points in nine dimensions, so that the same places can be asked for."""
    truth = torch.tensor(scattered((2, 9), 13))
    features, net = tensor((2, 64), 14), network(64, 64, 9)
    pool = torch.tensor(scattered((5, 9), 15))
    squares = lambda said: F.mse_loss(said.reshape(-1)[places], truth.reshape(-1)[places], reduction="none")
    return {
        "some places from features": with_gradients(weighted(squares(apply(net, features)), counts), features, *net),
        "every place from features": with_gradients(F.mse_loss(apply(net, features), truth), features, *net),
        "naive": {"value": weighted(squares(pool.mean(0).expand(2, 9)), counts)},
    }


write(
    __file__,
    [torch, np],
    {
        "views": views(),
        "entropies": entropies(),
        "places": places,
        "counts": counts,
        "image": pictures(),
        "text": texts(),
        "points": points(),
        "golden": nt_xent(torch.tensor([[1.0, 0], [0, 1]]), torch.tensor([[0.8, 0.6], [-0.6, 0.8]]), 0.5),
    },
)
