# FreeMatch: Wang et al. 2023, equations 5 to 12.
import torch
import torch.nn.functional as F


def freematch(model, x, y, u_weak, u_strong, averages, *,
              memory=0.99, weight=1, fairness=0.01):
    """averages: tau, p and h, each 1 / classes at first; a step moves them on."""
    with torch.no_grad():
        q = model(u_weak).softmax(1)
    confidence, guess = q.max(1)
    counts = lambda some: torch.bincount(some, minlength=q.shape[1])
    now = {"tau": confidence.mean(), "p": q.mean(0), "h": counts(guess) / len(q)}
    for name, value in now.items():
        averages[name] = memory * averages[name] + (1 - memory) * value
    tau, p, h = (averages[name] for name in ("tau", "p", "h"))
    believed = confidence >= tau * p[guess] / p.max()
    scores = model(u_strong)
    each = F.cross_entropy(scores, guess, reduction="none")
    hard = scores[believed].softmax(1)
    found = counts(hard.argmax(1))
    there = found > 0
    norm = lambda ratio: ratio / ratio.sum()
    fair = (norm(p / h)[there] * norm(hard.sum(0)[there] / found[there]).log()).sum()
    consistency = (believed * each).mean()
    return F.cross_entropy(model(x), y) + weight * consistency + fairness * fair
