# Pretraining, then fine-tuning from the same encoder on: Chen et al. 2020.
from labels_only import labels_only
from simclr import simclr


def pretrain_fine_tune(t, project, a, b, model, x, y, *, share=0.7):
    """t: the share of steps that is over. project and model have one encoder f."""
    return simclr(project, a, b) if t < share else labels_only(model, x, y)


def groups(f, head, rate, *, encoder_rate=1):
    """For the optimiser of the second phase: f may go slower than what is on top."""
    slower = {"params": f.parameters(), "lr": encoder_rate * rate}
    return [slower, {"params": head.parameters(), "lr": rate}]
