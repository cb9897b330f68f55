/** Which class each file is of: the outermost folder that tells files apart says it. */

const unlabelled = /^un-?labell?ed$/i;
/** Parts of a set, which say no class: what is tested is decided here. */
const parts = /^(?:train(?:ing)?|test(?:ing)?|val(?:id(?:ation)?)?|dev|eval)$/i;

/** As long as they say nothing: all files are in one of them and in others below it, or they are parts of a set. */
function stripped(paths: readonly string[][]): readonly string[][] {
  const foldered = paths.filter(({ length }) => length > 1);
  const deeper = foldered.every(({ length }) => length > 2);
  const isOne = foldered.length === paths.length && new Set(paths.map(([first]) => first)).size === 1;
  const areParts = deeper && foldered.length > 0 && foldered.every(([first]) => parts.test(first!));
  const some = foldered.some(({ length }) => length > 2);
  if (!(isOne && some) && !areParts) return paths;
  return stripped(paths.map((path) => (path.length > 1 ? path.slice(1) : path)));
}

/** From the innermost folder on that all are in, so that it is the same whether that is there or not. @param paths likewise */
export function pathsInside(paths: readonly string[]): string[] {
  const all = paths.map((path) => path.split("/"));
  let depth = 0;
  while (all.every((path) => path.length > depth + 1 && path[depth] === all[0]![depth])) depth++;
  return all.map((path) => path.slice(depth).join("/"));
}

/** Undefined where none says it. @param paths as archives have them */
export function foldersOf(paths: readonly string[]): (string | undefined)[] {
  return stripped(paths.map((path) => path.split("/"))).map(([first, ...rest]) =>
    rest.length && !unlabelled.test(first!) ? first : undefined,
  );
}
