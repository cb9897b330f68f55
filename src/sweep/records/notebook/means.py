# Mean accuracy of each technique under each budget of labels, with its 95 % confidence interval over seeds.
import csv
import io
import math
from collections import defaultdict

runs = list(csv.DictReader(io.StringIO(numbers, newline="")))
# Runs that diverged have no accuracy, and runs whose settings were moved on the way cannot be made again.
told = [run for run in runs if run["accuracy"] and run["settings_moved"] == "no"]

# charts[chart][line][labels a class][seed] = accuracy
charts = defaultdict(lambda: defaultdict(lambda: defaultdict(dict)))
# Of several runs of one seed, one of the device that wrote this counts, else a recorded one, and of those the newest: it comes last.
rank = {"here": 2, "recorded": 1, "elsewhere": 0}
for run in sorted(told, key=lambda run: (rank[run["origin"]], run["date"])):
    charts[run["chart"]][run["line"]][float(run["budget"])][int(run["seed"])] = float(run["accuracy"])
judged = {run["chart"]: run["judged"] for run in told}
baselines = {run["line"] for run in told if run["baseline"] == "yes"}
all_labels = {run["chart"]: float(run["budget"]) for run in told if run["labels_per_class"] == "all"}


def student(freedom):
    """t with P(|T| < t) = 95 %, by the finite sums of Abramowitz and Stegun 26.7.3 and 26.7.4."""
    low, high = 0.0, math.pi / 2
    for _ in range(60):
        angle = (low + high) / 2
        sin, cos = math.sin(angle), math.cos(angle)
        odd = freedom % 2 == 1
        term, total = (cos if odd else 1.0), 0.0
        for k in range(1 if odd else 0, freedom - 1, 2):
            total += term
            term *= cos * cos * (k + 1) / (k + 2)
        within = 2 / math.pi * (angle + sin * total) if odd else sin * total
        low, high = (angle, high) if within < 0.95 else (low, angle)
    return math.sqrt(freedom) * math.tan(low)


def estimate(values):
    """The mean, and half its 95 % confidence interval: not a number with fewer than two values."""
    values = list(values)
    mean = sum(values) / len(values)
    if len(values) < 2:
        return mean, math.nan
    deviation = math.sqrt(sum((value - mean) ** 2 for value in values) / (len(values) - 1))
    return mean, student(len(values) - 1) * deviation / math.sqrt(len(values))


def budget_name(chart, budget):
    return "all" if budget == all_labels.get(chart) else f"{budget:g}"


def spread(half):
    return "one seed" if math.isnan(half) else f"± {100 * half:.2f}"


print(f"{len(runs)} runs, {len(runs) - len(told)} of them left out")
for chart, lines in charts.items():
    print(f"\n{chart}: accuracy in %, labels a class, seeds")
    for line, budgets in lines.items():
        for budget, by_seed in sorted(budgets.items()):
            mean, half = estimate(by_seed.values())
            print(f"  {line:<40} {budget_name(chart, budget):>6} {len(by_seed):>3}  {100 * mean:.2f} {spread(half)}")
