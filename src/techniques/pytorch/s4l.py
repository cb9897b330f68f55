# S4L: Zhai et al. 2019, equations 1 and 3.
import torch.nn.functional as F
from rotation import rotation


def s4l(model, x, y, f, turn_head, turned, quarters, *, weight=1):
    """model and turn_head have one encoder, f; x: a labelled batch, y: its classes."""
    known = F.cross_entropy(model(x), y)
    return known + weight * rotation(f, turn_head, turned, quarters)
