# BYOL: Grill et al. 2020, equation 2 and section 3.2.
import math

import torch
import torch.nn.functional as F


def byol(project, predict, target, a, b):
    """project: g(f(x)); target: its slow copy; predict: a small network, q."""
    with torch.no_grad():
        wanted_a, wanted_b = target(a), target(b)
    miss = lambda z, wanted: 2 - 2 * F.cosine_similarity(predict(z), wanted).mean()
    return miss(project(a), wanted_b) + miss(project(b), wanted_a)


@torch.no_grad()
def follow(project, target, t, *, memory=0.95):
    """After each step; t: the share of all steps that is over."""
    tau = 1 - (1 - memory) * (math.cos(math.pi * t) + 1) / 2
    for slow, fast in zip(target.parameters(), project.parameters()):
        slow.lerp_(fast, 1 - tau)
