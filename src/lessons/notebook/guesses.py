guesses = asked().argmax(1)
right = (guesses == truth)[labels < 0].float().mean()
print(f"{100 * right:.1f} % right of those whose label was hidden")
