/** Where everything in a frame goes: the plot, its ticks, the names at the ends of lines and those of the axes. In pixels, from the sizes of the words. */
import { endLeading, layOutEnds, type EndsLayout } from "./ends-layout";
import { makeScale, roundTicks, sparse, type Scale, type Tick, type XAxis, type YAxis } from "./scales";
import { language } from "../../shape/language";
import { textWidth } from "../text-width";

/** The inner edges of the plot, in pixels. */
export interface Plot {
  left: number;
  right: number;
  top: number;
  bottom: number;
}
interface FrameLayout {
  plot: Plot;
  x: Scale;
  y: Scale;
  xTicks: readonly Tick[];
  yTicks: readonly Tick[];
  /** Ticks whose notes have room. */
  notes: readonly Tick[];
  ends: EndsLayout & { leading: number };
  /** What the horizontal axis is: the name after its last number, the name of its notes below; without room, both in words below the drawing. */
  xName: { at: number; name: string; noteLabel: string } | undefined;
  foot: string | undefined;
}

interface Wanted {
  width: number;
  height: number;
  /** Size of the text. */
  small: number;
  x: XAxis & { domain: readonly [number, number] };
  y: YAxis & { domain: readonly [number, number] };
  ends: readonly { name: string; end?: string | undefined }[];
}

export function layOutFrame({ width, height, small, x, y, ends }: Wanted): FrameLayout {
  const format = x.format ?? ((v: number) => v.toLocaleString(language()));
  const wide = (words: string | undefined) => textWidth(words ?? "", small);
  const hasNotes = x.ticks?.some((t) => t.note) ?? false;

  const vertical = { top: small * 0.75, bottom: height - small * (hasNotes ? 3 : 1.75) };
  const tall = vertical.bottom - vertical.top;
  const yScale = makeScale(y.domain, [vertical.bottom, vertical.top], y.scale);
  const yTicks = roundTicks(yScale, Math.max(2, Math.floor(tall / (small * 4))), y.format);
  const left = Math.ceil(Math.max(small, ...yTicks.map((t) => wide(t.name)))) + 8;

  const endsLayout = layOutEnds(ends, width, small, tall);
  // Names the axis after its last number, where that has room.
  const noteLabel = (hasNotes && x.noteLabel) || "";
  const lastNote = hasNotes ? wide(x.ticks?.at(-1)?.note) / 2 : 0;
  const nameWidth = x.label
    ? Math.max(wide(x.label), noteLabel ? wide(noteLabel) : 0) + Math.max(wide(format(x.domain[1])) / 2, lastNote) + 8
    : small;
  const besideAxis = nameWidth < width * 0.3 ? nameWidth : Math.max(small, lastNote);
  const right = ends.length && endsLayout.form !== "below" ? endsLayout.longest + endsLayout.room + 2 : besideAxis;
  const plot = { left, right: Math.floor(Math.max(left + 40, width - right)), ...vertical };

  const xScale = makeScale(x.domain, [plot.left, plot.right], x.scale);
  const room = small * 0.6;
  const allTicks = x.ticks ?? roundTicks(xScale, Math.min(6, (plot.right - plot.left) / (small * 5)), format);
  const xTicks = sparse(allTicks, xScale, wide, room);
  const noted = hasNotes ? xTicks.filter((t) => t.note) : [];
  const notes = sparse(noted, xScale, wide, room, (tick) => tick.note ?? "");

  const at = plot.right + Math.max(wide(xTicks.at(-1)?.name), hasNotes ? wide(notes.at(-1)?.note) : 0) / 2 + 6;
  const hasRoom = at + Math.max(wide(x.label), noteLabel ? wide(noteLabel) : 0) <= width;
  return {
    plot,
    x: xScale,
    y: yScale,
    xTicks,
    yTicks,
    notes,
    ends: { ...endsLayout, leading: small * endLeading },
    xName: hasRoom ? { at, name: x.label, noteLabel } : undefined,
    foot: hasRoom ? undefined : [x.label, noteLabel].filter(Boolean).join(" · "),
  };
}
