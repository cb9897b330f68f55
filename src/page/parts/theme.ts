/** Light, dark, or as the system has it; remembered. public/theme.js sets it before the first paint. */
import { readRemembered, remember } from "./remembered";

export type Theme = "system" | "light" | "dark";

const isTheme = (text: string | null): text is Theme => text === "light" || text === "dark";

export function readTheme(): Theme {
  const stored = readRemembered("theme");
  return isTheme(stored) ? stored : "system";
}

/** For now only. */
export function showTheme(theme: Theme) {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
export function applyTheme(theme: Theme) {
  showTheme(theme);
  remember("theme", theme === "system" ? null : theme);
}
