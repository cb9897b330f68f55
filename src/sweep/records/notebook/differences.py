# How far each technique is ahead of labels only, seed by seed: what a seed does to both alike cancels.
def verdict(mean, half, seeds):
    """Of one difference looked at alone. Where many are looked at, some leads are chance: the page corrects for that."""
    if seeds < 3:
        return "not told apart yet: it takes 3 seeds"
    if abs(mean) > half:
        return "ahead" if mean > 0 else "behind"
    return "as good as" if abs(mean) + half < 0.02 else "not told apart yet"


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
            print(f"  {line:<40} {budget_name(chart, budget):>6} {len(both):>3}  {100 * mean:+.2f} {spread(half)}  {verdict(mean, half, len(both))}")
