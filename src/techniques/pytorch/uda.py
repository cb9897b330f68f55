# UDA: Xie et al. 2020, sections 2 and 3.
import math

import torch
import torch.nn.functional as F


def uda(model, x, y, u_weak, u_strong, t, *,
        threshold=0.8, temperature=0.4, weight=1, annealing="off"):
    """t: the share of all steps that is over, for the training signal annealing."""
    with torch.no_grad():
        s = model(u_weak)
        q = (s / temperature).softmax(1)
        believed = s.softmax(1).max(1).values >= threshold
    divergence = F.kl_div(model(u_strong).log_softmax(1), q, reduction="none").sum(1)
    alphas = {"linear": t, "log": 1 - math.exp(-5 * t), "exp": math.exp(5 * (t - 1))}
    classes = s.shape[1]
    eta = alphas.get(annealing, math.inf) * (1 - 1 / classes) + 1 / classes
    each = F.cross_entropy(model(x), y, reduction="none")
    used = (-each.detach()).exp() < eta  # p(y | x)
    labelled = (used * each).sum() / used.sum().clamp(min=1)
    return labelled + weight * (believed * divergence).mean()
