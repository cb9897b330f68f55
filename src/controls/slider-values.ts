/** Which values a slider stops at, so that one press of an arrow key always changes what is shown; and how a value is written. */
import type { Slider } from "../shape/params";

/** Stops on a logarithmic slider, apart from its ends and its start. */
const logStops = 120;

const tidy = (value: number): number => Number(value.toPrecision(12));

/** All values it may take, rising; the start is always among them. */
export function stopsOf({ min, max, step, scale, start }: Slider): number[] {
  const isLog = scale === "log" && min > 0;
  const onGrid = (value: number) => Math.min(max, Math.max(min, tidy(min + Math.round((value - min) / step) * step)));
  // A logarithmic slider offers only round numbers: one to two digits are enough to say where it is.
  const round = (value: number) => onGrid(Number(value.toPrecision(2)));
  const steps = Math.round((max - min) / step);
  const raw = isLog
    ? Array.from({ length: logStops + 1 }, (_, i) => round(min * (max / min) ** (i / logStops)))
    : Array.from({ length: Math.min(steps, 1000) + 1 }, (_, i) => onGrid(min + (i * (max - min)) / Math.min(steps, 1000)));
  return [...new Set([min, ...raw, start, max])].sort((a, b) => a - b);
}

export function nearestStop(stops: readonly number[], value: number): number {
  let best = 0;
  for (let i = 1; i < stops.length; i++) if (Math.abs(stops[i]! - value) < Math.abs(stops[best]! - value)) best = i;
  return best;
}

/** 0.95, 1,200, 30 %, or as the slider itself says it. */
export function writeValue({ step, unit, said }: Pick<Slider, "step" | "unit" | "said">, value: number): string {
  if (said) return said(value);
  const decimals = Math.min(
    6,
    String(tidy(step)).split("e-")[1] ? Number(String(tidy(step)).split("e-")[1]) : (String(tidy(step)).split(".")[1]?.length ?? 0),
  );
  const text = value.toLocaleString("en", {
    minimumFractionDigits: 0,
    maximumFractionDigits: Math.max(decimals, Number.isInteger(value) ? 0 : decimals),
  });
  return unit ? `${text}\u202f${unit}` : text;
}
