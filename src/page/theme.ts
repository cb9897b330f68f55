/** Light, dark, or as the system has it; remembered. public/theme.js sets it before the first paint. */
export type Theme = "system" | "light" | "dark";

const isTheme = (text: string | null): text is Theme => text === "light" || text === "dark";

export function readTheme(): Theme {
  try {
    const stored = localStorage.getItem("theme");
    return isTheme(stored) ? stored : "system";
  } catch {
    return "system";
  }
}

export function applyTheme(theme: Theme) {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    if (theme === "system") localStorage.removeItem("theme");
    else localStorage.setItem("theme", theme);
  } catch {
    // Storage is refused: it holds until the page is left.
  }
}
