"""Makes statistics.json with SciPy: t quantiles, intervals of a mean, paired differences. /usr/bin/python3 -B tests/reference/make-statistics.py"""
import json, pathlib
import numpy as np
import scipy
from scipy import stats

random = np.random.default_rng(7)
quantiles = [[int(df), float(stats.t.ppf(0.975, df))] for df in [1, 2, 3, 4, 5, 6, 7, 9, 10, 19, 30, 99, 100, 999]]
samples = []
for n in [2, 3, 5, 8, 20, 101]:
    a = np.round(random.normal(0.8, 0.05, n), 4)
    b = np.round(a - random.normal(0.02, 0.02, n), 4)
    mean = stats.t.interval(0.95, n - 1, loc=a.mean(), scale=stats.sem(a))
    paired = stats.t.interval(0.95, n - 1, loc=(a - b).mean(), scale=stats.sem(a - b))
    samples.append({"a": a.tolist(), "b": b.tolist(), "interval": list(map(float, mean)), "paired": list(map(float, paired)),
                    "p": float(stats.ttest_rel(a, b).pvalue)})
out = {"made": f"SciPy {scipy.__version__}", "quantiles": quantiles, "samples": samples}
pathlib.Path(__file__).with_name("statistics.json").write_text(json.dumps(out, indent=1) + "\n")
