/** Of each technique its loss in PyTorch, or where nothing is descended what it computes: a file of Python each, for those who ask for it. */
const files = import.meta.glob<string>("./*.py", { query: "?raw", import: "default", eager: true });
const fileOf = (id: string) => `./${id.replaceAll("-", "_")}.py`;

export interface Cell {
  /** Of the technique. */
  id: string;
  /** As it stands in its file, but for the lines that fetch other cells. */
  text: string;
}

/** Where one cell fetches another, whose file is named after its technique. */
const fetching = /^from (\w+) import \1\n/gm;

/** Whether there is one. */
export const hasCell = (id: string): boolean => fileOf(id) in files;

/** What a technique asks for first, each once, and its own cell at the end. @throws where there is none */
export function cellsOf(id: string): Cell[] {
  const source = files[fileOf(id)];
  if (source === undefined) throw new Error(`There is no cell of ${id}.`);
  const first = [...source.matchAll(fetching)].flatMap(([, name]) => cellsOf(name!.replaceAll("_", "-")));
  const own = { id, text: source.replace(fetching, "").trimEnd() };
  return [...new Map([...first, own].map((cell) => [cell.id, cell])).values()];
}

/** What a cell's function is asked with. */
export interface Signature {
  name: string;
  /** Examples, networks and what else a step has. */
  given: string[];
  /** Settings, with their usual values as Python writes them. */
  settings: Record<string, string>;
}

/** Of the function that is named after the technique, which comes first. */
export function signatureOf({ text }: Cell): Signature {
  const [, name = "", parameters = ""] = /^def (\w+)\(([^)]*)\):/m.exec(text) ?? [];
  const all = parameters.split(",").map((one) => one.trim());
  const star = all.indexOf("*");
  const [given, settings] = star < 0 ? [all, []] : [all.slice(0, star), all.slice(star + 1)];
  return { name, given, settings: Object.fromEntries(settings.map((one) => one.split("="))) as Record<string, string> };
}
