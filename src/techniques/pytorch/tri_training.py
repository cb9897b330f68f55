# Tri-training: Zhou & Li 2005, table 1.
import math

import torch
import torch.nn.functional as F


def tri_training(models, x, y, counts, u_strong, owns):
    """counts [3, n]: how often each model's sample has x; owns [3, m]: its labels."""
    loss = 0
    for model, often, labels in zip(models, counts, owns):
        known = F.cross_entropy(model(x), y, reduction="none")
        each = F.cross_entropy(model(u_strong), labels.clamp(min=0), reduction="none")
        loss = loss + (often * known).mean() + ((labels >= 0) * each).mean()
    return loss


def take(j, k, labels, *, checked=True, error=0.5, size=0):
    """Which of the pool one takes, as j and k guess; error, size: e', l' of before."""
    agreed, known = j == k, labels >= 0
    e = float((j != labels)[agreed & known].double().mean())
    taken = (agreed & ~known).nonzero().flatten()
    if not checked:
        return taken
    size = size or (math.floor(e / (error - e) + 1) if e < error else 0)
    if not e < error or size >= len(taken):
        return taken[:0]
    if e * len(taken) >= error * size:  # a part of them, at random
        count = math.ceil(error * size / e - 1) if size > e / (error - e) else 0
        taken = taken[torch.rand(len(labels))[taken].argsort()][:count]
    return taken
