// The theme the reader chose, set before anything is painted. A file of its own, as the page's policy allows no script inside it.
try {
  const theme = localStorage.getItem("theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // Storage is refused: the system decides.
}
