# Pretraining, then self-training from the same encoder on: Zoph et al. 2020.
from self_training import self_training
from simclr import simclr


def pretrain_distil(t, project, a, b, model, x, y, u_strong, own, *, share=0.6):
    """t: the share of steps that is over. project and model have one encoder f."""
    if t < share:
        return simclr(project, a, b)
    return self_training(model, x, y, u_strong, own)
