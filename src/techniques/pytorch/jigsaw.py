# Jigsaw: Noroozi & Favaro 2016, with all 24 orders of 2 x 2 tiles.
import torch.nn.functional as F


def jigsaw(f, order_head, shuffled, orders):
    """shuffled: images, their tiles in one of 24 orders; order_head names which."""
    return F.cross_entropy(order_head(f(shuffled)), orders)
