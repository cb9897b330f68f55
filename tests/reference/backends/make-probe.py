"""The right answers of the probe (src/training/backends/probe.ts), by PyTorch. Prints the constants to put there.

Run: python3 tests/reference/backends/make-probe.py   (PyTorch 1.13)
"""
import math

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)


def wave(*shape, pace, size):
    """The same numbers as wave() in probe.ts."""
    count = math.prod(shape)
    return torch.tensor([size * math.sin(pace * (i + 1)) for i in range(count)]).reshape(shape)


def channels_first(images):
    return images.permute(0, 3, 1, 2)


images = wave(4, 8, 8, 2, pace=0.7, size=1.0)
first = wave(3, 3, 2, 4, pace=1.3, size=0.5).requires_grad_()
second = wave(3, 3, 4, 5, pace=1.7, size=0.4).requires_grad_()
table = wave(7, 20, pace=2.1, size=0.3).requires_grad_()
dense = wave(20, 3, pace=0.9, size=0.5).requires_grad_()
bias = wave(3, pace=0.5, size=0.1).requires_grad_()
words = torch.tensor([1, 3, 3, 6])
labels = torch.tensor([0, 2, 1, 2])

as_torch = lambda filters: filters.permute(3, 2, 0, 1)  # [height, width, in, out] -> [out, in, height, width]
hidden = F.conv2d(F.pad(channels_first(images), (0, 1, 0, 1)), as_torch(first), stride=2)  # "same", 8 -> 4
hidden = F.max_pool2d(hidden, 2)
hidden = torch.tanh(F.conv2d(hidden, as_torch(second), padding=1))
hidden = hidden.permute(0, 2, 3, 1).reshape(4, 20) + table[words]
loss = F.cross_entropy(hidden @ dense + bias, labels)
loss.backward()

weights = [first, second, table, dense, bias]
gradients = [weight.grad.clone() for weight in weights]
optimiser = torch.optim.AdamW(weights, lr=0.1, weight_decay=0.05, eps=1e-8)
optimiser.step()


def sample(values):
    """The same places as sample() in probe.ts."""
    flat = values.detach().reshape(-1)
    return [round(flat[(47 * i + 30) % len(flat)].item(), 6) for i in range(4)]


print("loss:", [round(loss.item(), 6)])
for name, gradient, weight in zip(["first", "second", "table", "dense", "bias"], gradients, weights):
    print(f"{name}: {sample(gradient)}, {sample(weight)}")
