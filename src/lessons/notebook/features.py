features = asked()
print(f"{features.shape[1]} features, their variances {features.var(0).tolist()}")
