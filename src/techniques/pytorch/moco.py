# MoCo: He et al. 2020, algorithm 1.
import torch
import torch.nn.functional as F


def moco(project, target, a, b, queue, *, temperature=0.1):
    """project: g(f(x)); target: its slow copy; queue: keys of earlier batches."""
    q = F.normalize(project(a))
    k = F.normalize(target(b)).detach()
    positive = (q * k).sum(1, keepdim=True)
    scores = torch.cat([positive, q @ queue.T], 1) / temperature
    return F.cross_entropy(scores, torch.zeros(len(q), dtype=torch.long))


@torch.no_grad()
def follow(project, target, b, queue, *, memory=0.99):
    """After each step: new keys take the place of the oldest, the target follows."""
    queue[:] = torch.cat([F.normalize(target(b)), queue])[: len(queue)]
    for slow, fast in zip(target.parameters(), project.parameters()):
        slow.lerp_(fast, 1 - memory)
