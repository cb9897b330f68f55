# Mean Teacher: Tarvainen & Valpola 2017, section 2.
import math

import torch
import torch.nn.functional as F


def mean_teacher(model, teacher, x, y, u_weak, u_strong, t, *, weight=50):
    """teacher: a copy of the model at first; t: the share of steps that is over."""
    with torch.no_grad():
        q = teacher(u_weak).softmax(1)
    w = weight * math.exp(-5 * (1 - min(1, t / 0.4)) ** 2)
    consistency = F.mse_loss(model(u_strong).softmax(1), q)
    return F.cross_entropy(model(x), y) + w * consistency


def follow(teacher, model, step, *, memory=0.99):
    """After each step, counted from 0: the teacher is an average of the model."""
    decay = min(memory, 1 - 1 / (step + 1))
    for slow, fast in zip(teacher.parameters(), model.parameters()):
        slow.data.lerp_(fast.data, 1 - decay)
