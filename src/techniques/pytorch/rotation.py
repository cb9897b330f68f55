# Rotation: Gidaris et al. 2018, equation 2.
import torch.nn.functional as F


def rotation(f, turn_head, turned, quarters):
    """turned: images, each turned by so many quarters; turn_head names 0 to 3."""
    return F.cross_entropy(turn_head(f(turned)), quarters)
