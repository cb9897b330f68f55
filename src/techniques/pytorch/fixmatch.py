# FixMatch: Sohn et al. 2020, equations 3 and 4.
import torch
import torch.nn.functional as F


def fixmatch(model, x, y, u_weak, u_strong, *, threshold=0.8, weight=1):
    """u_weak, u_strong: two views of one unlabelled batch."""
    with torch.no_grad():
        confidence, guess = model(u_weak).softmax(1).max(1)
    believed = confidence >= threshold
    each = F.cross_entropy(model(u_strong), guess, reduction="none")
    # The mean is over all, believed or not.
    return F.cross_entropy(model(x), y) + weight * (believed * each).mean()
