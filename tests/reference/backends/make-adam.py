"""Adam, AdamW and the running average of the weights by PyTorch: writes adam.json beside this file.

Run: python3 tests/reference/backends/make-adam.py   (PyTorch 1.13)
"""
import json
import math
import pathlib

import torch

torch.set_default_dtype(torch.float64)


def wave(count, pace, size):
    """The same numbers as wave() in adam.test.ts."""
    return [size * math.sin(pace * (i + 1)) for i in range(count)]


def run(steps, learning_rates, skip=(), memory=None, **options):
    """
    Two weights, gradients that change from step to step; at the steps in `skip` the second weight has no gradient.
    With a `memory`, what comes out are the weights' running averages, as Mean Teacher has them: one that remembers all at first.
    """
    weights = [torch.tensor(wave(6, 1.3, 1.0)).requires_grad_(), torch.tensor(wave(4, 2.1, 0.5)).requires_grad_()]
    optimiser = torch.optim.AdamW(weights, **options)
    averages = [weight.detach().clone() for weight in weights]
    for step in range(steps):
        for group in optimiser.param_groups:
            group["lr"] = learning_rates[step % len(learning_rates)]
        for i, weight in enumerate(weights):
            has_none = i == 1 and step in skip
            weight.grad = None if has_none else torch.tensor(wave(weight.numel(), 0.7 + 0.1 * step + i, 10.0 ** -(step % 4)))
        optimiser.step()
        if memory is not None:
            for average, weight in zip(averages, weights):
                average.lerp_(weight.detach(), 1 - min(memory, 1 - 1 / (step + 1)))
    return [weight.tolist() for weight in (weights if memory is None else averages)]


cases = {
    "plain": run(7, [0.01], eps=1e-8, weight_decay=0.0),
    "other settings": run(7, [0.02], betas=(0.8, 0.95), eps=1e-3, weight_decay=0.0),
    "weight decay, learning rate that changes": run(9, [0.01, 0.05, 0.0], eps=1e-8, weight_decay=0.1),
    "a weight that rests": run(8, [0.01], skip=(2, 3, 6), eps=1e-8, weight_decay=0.1),
    "the average of the weights": run(9, [0.05, 0.2], memory=0.75, eps=1e-8, weight_decay=0.1),
}
pathlib.Path(__file__).with_name("adam.json").write_text(json.dumps(cases, indent=1) + "\n")
