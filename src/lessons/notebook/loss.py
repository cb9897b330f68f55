loss = asked()
loss.backward()
print(f"loss {loss.item():.4f}")
