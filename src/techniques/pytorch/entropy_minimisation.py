# Entropy minimisation: Grandvalet & Bengio 2005, equation 6.
import math

import torch.nn.functional as F


def entropy_minimisation(model, x, y, u_weak, t, *, weight=0.5, even=0, ramp=0.4):
    """t: the share of all steps that is over. even: Krause et al. 2010."""
    log_p = model(u_weak).log_softmax(1)
    entropy = -(log_p.exp() * log_p).sum(1).mean()
    mean = log_p.exp().mean(0)
    unevenness = math.log(len(mean)) + (mean * mean.log()).sum()
    slow_start = math.exp(-5 * (1 - min(1, t / ramp)) ** 2)
    told = weight * entropy + even * unevenness
    return F.cross_entropy(model(x), y) + slow_start * told
