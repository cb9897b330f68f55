# Pretraining, then FixMatch from the same encoder on.
from fixmatch import fixmatch
from simclr import simclr


def pretrain_fixmatch(t, project, a, b, model, x, y, u_weak, u_strong, *,
                      share=0.5, threshold=0.8, weight=1):
    """t: the share of steps that is over. project and model have one encoder f."""
    if t < share:
        return simclr(project, a, b)
    return fixmatch(model, x, y, u_weak, u_strong, threshold=threshold, weight=weight)
