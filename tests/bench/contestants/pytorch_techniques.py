# SimCLR and FixMatch in PyTorch: the same views, networks and losses as in src/techniques.
import gzip
import math

import torch
from torch import nn
from torch.nn import functional as F

BATCH, CLASSES, SIDE = 64, 10, 28


def convolve(x, w, b):
    """Stride 2 with TensorFlow's "same" padding, which puts an odd row below and to the right."""
    uneven = x.shape[-1] % 2 == 0
    return F.conv2d(F.pad(x, (0, 1, 0, 1)), w, b, stride=2) if uneven else F.conv2d(x, w, b, stride=2, padding=1)


def descend(adam, loss):
    adam.zero_grad(set_to_none=True)
    loss.backward()
    adam.step()
    return loss.detach()


class Encoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.filters = nn.ModuleList(nn.Conv2d(a, b, 3, 2) for a, b in [(1, 8), (8, 16), (16, 32)])
        self.dense = nn.Linear(4 * 4 * 32, 64)
        for layer in [*self.filters, self.dense]:
            nn.init.kaiming_normal_(layer.weight)
            nn.init.zeros_(layer.bias)

    def forward(self, x):
        for layer in self.filters:
            x = convolve(x, layer.weight, layer.bias).relu()
        return self.dense(x.flatten(1)).relu()


def linear(inputs, outputs, gain):
    layer = nn.Linear(inputs, outputs)
    nn.init.normal_(layer.weight, 0, math.sqrt(gain / inputs))
    nn.init.zeros_(layer.bias)
    return layer


def around(count, most):
    return (2 * torch.rand(count) - 1) * most


def affine(images, angle, size, shear, right, down):
    cos, sin = size * angle.cos(), size * angle.sin()
    shift = 2 / (SIDE - 1)
    rows = [cos, cos * shear - sin, right * shift, sin, sin * shear + cos, down * shift]
    grid = F.affine_grid(torch.stack(rows, 1).reshape(-1, 2, 3), images.shape, align_corners=True)
    return grid


def shifted(images, most):
    n = len(images)
    still = torch.zeros(n)
    grid = affine(images, still, still + 1, still, around(n, most).round(), around(n, most).round())
    return F.grid_sample(images, grid, mode="nearest", align_corners=True)


def strong(images):
    n = len(images)
    grid = affine(images, around(n, math.radians(25)), 1 / (1 + around(n, 0.25)), around(n, 0.25), around(n, 3), around(n, 3))
    warped = F.grid_sample(images, grid, align_corners=True)
    off = [torch.arange(SIDE) - torch.randint(SIDE - 10 + 1, (n, 1)) for _ in range(2)]
    rows, columns = [((o >= 0) & (o < 10)).float() for o in off]
    covered = 1 - rows.reshape(n, 1, SIDE, 1) * columns.reshape(n, 1, 1, SIDE)
    contrast = 1 + around(n, 0.4).reshape(n, 1, 1, 1)
    return (warped * covered * contrast + 0.1 * torch.randn_like(images)).clamp(0, 1)


def simclr(images, _labels):
    body = Encoder()
    projector = nn.Sequential(linear(64, 128, 2), nn.ReLU(), linear(128, 64, 1))
    adam = torch.optim.Adam([*body.parameters(), *projector.parameters()], lr=1e-3)
    partners = torch.arange(2 * BATCH).roll(BATCH)

    def step():
        some = images[torch.randint(len(images), (BATCH,))]
        z = F.normalize(projector(body(torch.cat([strong(some), strong(some)]))))
        similarity = z @ z.T / 0.2 - 1e4 * torch.eye(2 * BATCH)
        return descend(adam, F.cross_entropy(similarity, partners))

    return step


def fixmatch(images, labels):
    labelled = torch.cat([(labels == c).nonzero()[:4, 0] for c in range(CLASSES)])
    body, head = Encoder(), linear(64, CLASSES, 1)
    adam = torch.optim.Adam([*body.parameters(), *head.parameters()], lr=1e-3)

    def step():
        few = labelled[torch.randint(len(labelled), (BATCH // 2,))]
        some = images[torch.randint(len(images), (BATCH,))]
        known, hard = strong(images[few]), strong(some)
        with torch.no_grad():
            sure, guess = head(body(shifted(some, 2))).softmax(1).max(1)
        scores = head(body(torch.cat([known, hard])))
        taught = F.cross_entropy(scores[BATCH // 2 :], guess, reduction="none")
        loss = F.cross_entropy(scores[: BATCH // 2], labels[few]) + (taught * (sure >= 0.95)).mean()
        return descend(adam, loss)

    return step


def digits(path):
    """One byte of class for each of 10,000, then two pixels a byte."""
    content = torch.frombuffer(bytearray(gzip.open(path).read()), dtype=torch.uint8)
    labels, pixels = content[:10_000].long(), content[10_000:]
    return torch.stack([pixels >> 4, pixels & 15], 1).reshape(10_000, 1, SIDE, SIDE) / 15, labels
