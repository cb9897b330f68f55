# Pseudo-label: Lee 2013, equations 15 and 16.
import torch.nn.functional as F


def pseudo_label(model, x, y, u_weak, t, *,
                 threshold=0.8, weight=1, wait=0.1, ramp=0.4):
    """u_weak: an unlabelled batch; t: the share of all steps that is over."""
    alpha = weight * min(1, max(0, (t - wait) / ramp))
    scores = model(u_weak)
    confidence, guess = scores.detach().softmax(1).max(1)
    believed = confidence >= threshold
    each = F.cross_entropy(scores, guess, reduction="none")
    return F.cross_entropy(model(x), y) + alpha * (believed * each).mean()
