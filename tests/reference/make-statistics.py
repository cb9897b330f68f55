"""Makes statistics.json with SciPy: t quantiles, intervals of a mean, paired differences and their p, seeds that a difference takes,
Benjamini & Hochberg's adjusted p, and intervals of a share. /usr/bin/python3 -B tests/reference/make-statistics.py"""
import json, pathlib, warnings
import numpy as np
import scipy
from scipy import stats

warnings.simplefilter("ignore", RuntimeWarning)  # the noncentral t of a power that is 1
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


def power(n, difference, deviation, level):
    """Of a two-sided paired t-test: the noncentral t beyond both critical values."""
    critical, shift = stats.t.ppf(1 - level / 2, n - 1), difference * np.sqrt(n) / deviation
    return stats.nct.sf(critical, n - 1, shift) + stats.nct.cdf(-critical, n - 1, shift)


# [difference, deviation, level, least number of seeds with a power of 80 %, if that is 200 at most]
seeds = []
for level in [0.05, 0.02, 0.005, 0.05 / 24]:
    for deviation in [0.005, 0.01, 0.02, 0.04, 0.0556, 0.0612, 0.0846]:
        for difference in [0.02, 0.05, 0.1]:
            n = next((n for n in range(3, 201) if power(n, difference, deviation, level) >= 0.8), None)
            seeds.append([difference, deviation, level, n])


def adjusted(ps):
    """By the definition: of p among m, the least m · q / (how many are no greater than q) over all q that are no less than p."""
    return [min(len(ps) * q / sum(r <= q for r in ps) for q in ps if q >= p) for p in ps]


many = []
for m, real in [(1, 0), (3, 1), (8, 0), (8, 5), (24, 0), (24, 3), (24, 20), (64, 20)]:
    z = random.normal(0, 1, m) + 3 * (np.arange(m) < real)
    ps = [float(p) for p in 2 * stats.norm.sf(np.abs(z))]
    many.append({"ps": ps, "adjusted": adjusted(ps)})

# [counted, of, low, high] by Wilson's score interval
shares = []
for of in [1, 4, 15, 30, 200]:
    for counted in sorted({0, of // 3, round(0.8 * of), of}):
        interval = stats.binomtest(counted, of).proportion_ci(0.95, method="wilson")
        shares.append([counted, of, float(interval.low), float(interval.high)])

out = {"made": f"SciPy {scipy.__version__}", "quantiles": quantiles, "samples": samples, "seeds": seeds, "many": many, "shares": shares}
pathlib.Path(__file__).with_name("statistics.json").write_text(json.dumps(out, indent=1) + "\n")
