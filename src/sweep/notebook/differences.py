# How far each technique is ahead of labels only, seed by seed: what a seed does to both alike cancels.
for chart, lines in charts.items():
    baseline = next((lines[line] for line in lines if line in baselines), None)
    if baseline is None:
        print(f"{chart}: labels only was not run")
        continue
    print(f"{chart}: ahead of labels only in points of accuracy, labels a class, seeds that both have")
    for line, budgets in lines.items():
        for budget, by_seed in sorted(budgets.items()):
            both = [seed for seed in by_seed if seed in baseline.get(budget, {})]
            if line in baselines or not both:
                continue
            mean, half = estimate(by_seed[seed] - baseline[budget][seed] for seed in both)
            print(f"  {line:<40} {budget_name(chart, budget):>6} {len(both):>3}  {100 * mean:+.2f} {spread(half)}")
