# SimCLR: Chen et al. 2020, equation 1.
import math

import torch
import torch.nn.functional as F


def simclr(project, a, b, *, temperature=0.5):
    """project: g(f(x)); a, b: two views of one batch. Features are read before g."""
    z = F.normalize(torch.cat([project(a), project(b)]))
    itself = torch.eye(len(z), dtype=torch.bool)
    similar = (z @ z.T / temperature).masked_fill(itself, -math.inf)
    partner = torch.arange(len(z)).roll(len(a))
    return F.cross_entropy(similar, partner)
