# The label curve: bands are the intervals, labels only is dashed, labels only with all labels is dotted.
import matplotlib.pyplot as plt

for chart, lines in charts.items():
    figure, axes = plt.subplots(figsize=(8, 5))
    for line, budgets in lines.items():
        xs = sorted(budgets)
        estimates = [estimate(budgets[x].values()) for x in xs]
        means = [100 * mean for mean, _ in estimates]
        halves = [0 if math.isnan(half) else 100 * half for _, half in estimates]
        look = {"color": "0.4", "linestyle": "--"} if line in baselines else {}
        (drawn,) = axes.plot(xs, means, marker="o", markersize=4, label=line, **look)
        low, high = [m - h for m, h in zip(means, halves)], [m + h for m, h in zip(means, halves)]
        axes.fill_between(xs, low, high, color=drawn.get_color(), alpha=0.15, linewidth=0)
        if len(xs) == 1:
            axes.errorbar(xs, means, halves, fmt="none", ecolor=drawn.get_color())
        ceiling = budgets.get(all_labels.get(chart)) if line in baselines else None
        if ceiling:
            axes.axhline(100 * estimate(ceiling.values())[0], color="0.4", linestyle=":", label="All labels")
    ticks = sorted({budget for budgets in lines.values() for budget in budgets})
    axes.set_xscale("log")
    axes.minorticks_off()
    axes.set_xticks(ticks, [budget_name(chart, tick) for tick in ticks])
    axes.set(title=chart, xlabel="Labels a class", ylabel=f"Accuracy on the {judged[chart]} examples, %")
    axes.legend()
    figure.tight_layout()
plt.show()
