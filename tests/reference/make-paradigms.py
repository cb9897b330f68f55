"""Makes paradigms.json with NumPy and SciPy: how far the best of one paradigm is ahead of the best of another, chosen with each seed left out in turn,
with its interval, its p and Benjamini & Hochberg's adjusted p over all cells. /usr/bin/python3 -B tests/reference/make-paradigms.py"""
import json, pathlib
import numpy as np
import scipy
from scipy import stats

random = np.random.default_rng(13)
LEAST = 3


def shared_seeds(cell):
    """Those of the technique with the highest mean of each paradigm, of those with three seeds at least."""
    firsts = []
    for techniques in cell:
        enough = [t for t in techniques if len(t) >= LEAST]
        if not enough:
            return None
        firsts.append(max(enough, key=lambda t: np.mean(list(t.values()))))
    seeds = sorted(set(firsts[0]) & set(firsts[1]))
    return seeds if len(seeds) >= LEAST else None


def side(techniques, seeds):
    """The values of the best over all seeds; at each seed that of the best over the others; who is best; and the first again, without flattery."""
    rows = [i for i, t in enumerate(techniques) if len(t) >= LEAST and all(s in t for s in seeds)]
    table = np.array([[techniques[i][s] for s in seeds] for i in rows])
    left_out = np.array([table[np.delete(table, k, axis=1).mean(axis=1).argmax(), k] for k in range(len(seeds))])
    best = table.mean(axis=1).argmax()
    return table[best], left_out, rows[best], len(rows)


def unflattered(values, fair):
    n = len(values)
    error = np.sqrt(stats.sem(values) ** 2 + (values.mean() - fair) ** 2)
    return {"mean": float(fair), "half": float(stats.t.ppf(0.975, n - 1) * error), "count": n, "p": float(2 * stats.t.sf(abs(fair) / error, n - 1))}


def told(cell):
    seeds = shared_seeds(cell)
    if seeds is None:
        return None
    (a, fair_a, one, m), (b, fair_b, other, k) = side(cell[0], seeds), side(cell[1], seeds)
    fair = (fair_b - fair_a).mean()
    sign = -1 if fair < 0 else 1
    return {**unflattered(sign * (b - a), sign * fair), "semiAhead": bool(fair >= 0), "best": [one, other], "among": [m, k]}


def of_one(techniques):
    """A paradigm by itself: over the seeds of the technique with the highest mean."""
    first = max((t for t in techniques if len(t) >= LEAST), key=lambda t: np.mean(list(t.values())))
    values, left_out, _, _ = side(techniques, sorted(first))
    return unflattered(values, left_out.mean())


def draw(counts, seeds, lead, spread, missing=()):
    """Accuracies by seed of some techniques of each of two paradigms, the last `missing` of them without the last seeds."""
    cell = []
    for p, count in enumerate(counts):
        ability = 0.8 + p * lead - spread * np.arange(count)
        table = np.round(ability[:, None] + random.normal(0, 0.02, (count, seeds)), 4)
        cell.append([{s + 1: float(v) for s, v in enumerate(row[: 5 if (p, i) in missing else seeds])} for i, row in enumerate(table)])
    return cell


cells = [
    draw([1, 1], 5, 0.03, 0), draw([3, 2], 3, 0.0, 0.01), draw([5, 4], 5, 0.0, 0.003), draw([12, 14], 10, 0.05, 0.01),
    draw([12, 14], 10, 0.0, 0.004), draw([4, 3], 10, -0.06, 0.01), draw([2, 6], 8, 0.01, 0.05),
    draw([4, 5], 10, 0.02, 0.01, missing={(1, i) for i in range(5)}), draw([4, 5], 10, 0.02, 0.004, missing={(0, 1), (1, 3)}),
    draw([3, 3], 2, 0.1, 0), draw([0, 3], 5, 0, 0.01),
]
leads = [told(cell) for cell in cells]
ps = [lead["p"] for lead in leads if lead]
for lead in filter(None, leads):
    lead["adjusted"] = min(len(ps) * q / sum(r <= q for r in ps) for q in ps if q >= lead["p"])
out = {"made": f"NumPy {np.__version__}, SciPy {scipy.__version__}",
       "cells": [{"techniques": cell, "lead": lead, "semi": of_one(cell[1]) if lead else None} for cell, lead in zip(cells, leads)]}
pathlib.Path(__file__).with_name("paradigms.json").write_text(json.dumps(out, indent=1) + "\n")
