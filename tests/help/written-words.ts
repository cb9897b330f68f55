/** Finds in a source what is written there for a reader, rather than in the catalogue of sentences. */
import { parse } from "svelte/compiler";

export interface Written {
  line: number;
  /** With … for what is filled in. */
  text: string;
}

interface Node {
  type: string;
  start: number;
  [key: string]: unknown;
}
const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && "type" in value;
const nodesIn = (value: unknown): Node[] => (Array.isArray(value) ? value.flatMap(nodesIn) : isNode(value) ? [value] : []);

/** Stands for a value that is filled in. */
const hole = "\0";
/** With the marks that stand beside it: “(so,”, but no “a[href]”, “4px” or “var(--a)”. */
const word = /^[“‘"'(]*\p{L}[\p{L}’'-]*[”’"')]*[.,:;?…]*$/u;

/** Two words or more, values counted; one that begins as a sentence does; or values with marks between them. */
function isSentence(text: string): boolean {
  const all = text.replaceAll(hole, ` ${hole} `).split(/\s+/).filter(Boolean);
  const [words, values] = [all.filter((one) => word.test(one)), all.filter((one) => one === hole)];
  if (words.length && words.length + values.length > 1 && /\s/.test(text)) return true;
  return (all.length === 1 && words.length === 1 && /^\p{Lu}\p{Ll}/u.test(text)) || /\0\s*[.,:;·]\s+\0/.test(text);
}
/** Between values, marks make a sentence of them. */
const isShown = (text: string): boolean => /\p{L}|[.,:;]/u.test(text);

function literalOf(node: Node): string | undefined {
  if (node.type === "Text") return node.data as string;
  if (node.type === "Literal" && typeof node.value === "string") return node.value;
  return node.type === "TemplateLiteral"
    ? (node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked).join(hole)
    : undefined;
}

/** What is looked for by a text, or whether it is there, is no text to read; nor is what only who writes the program is told. */
const asks =
  /^(?:must|Symbol|matches|closest|querySelector|querySelectorAll|matchMedia|getModifierState|includes|has|startsWith|endsWith)$/;
const nameOf = (callee: unknown): string => {
  const { type, expression, property, name } = callee as Node;
  return type === "ChainExpression" ? nameOf(expression) : type === "MemberExpression" ? nameOf(property) : String(name);
};

/** Whatever of a node may be read by somebody: no types, no names of files and fields, nothing that values are only compared with. */
function partsOf(node: Node): Node[] {
  const { type } = node;
  if (/^TS(?:As|Satisfies|NonNull)/.test(type)) return nodesIn(node.expression);
  if (/^(?:TS|Import|ExportAll|StyleSheet|Comment)/.test(type)) return [];
  if (type === "ExportNamedDeclaration") return nodesIn(node.declaration);
  if (/^Property/.test(type) && !node.computed) return nodesIn(node.value);
  if (type === "MemberExpression") return nodesIn([node.object, node.property]).filter((part) => literalOf(part) === undefined);
  const isAsking = type === "CallExpression" && asks.test(nameOf(node.callee));
  const isComparing = type === "BinaryExpression" && /^[!=]=|^in$/.test(String(node.operator));
  const parts = Object.entries(node).filter(([key]) => !/^(?:typeAnnotation|returnType|typeArguments|typeParameters|options)$/.test(key));
  return parts
    .filter(([key]) => !(type === "SwitchCase" && key === "test"))
    .flatMap(([, part]) => nodesIn(part))
    .filter((part) => !((isAsking || isComparing) && literalOf(part) !== undefined));
}

/** What an expression may come to. */
function outcomesOf(node: Node): Node[] {
  if (node.type === "ConditionalExpression") return [node.consequent, node.alternate].flatMap((one) => outcomesOf(one as Node));
  return node.type === "LogicalExpression" ? [node.left, node.right].flatMap((one) => outcomesOf(one as Node)) : [node];
}

const isPart = ({ type }: Node): boolean => type === "Component" || type === "SvelteComponent";
/** Attributes of an element that are seen or heard; a component names them as it likes. */
const isSaid = (element: Node, attribute: string): boolean =>
  isPart(element)
    ? /(?:title|label|name|heading|head|note|empty|text|words|summary)$/i.test(attribute)
    : /^(?:title|placeholder|alt|label|summary|aria-(?:label|description|roledescription|valuetext|placeholder))$/.test(attribute);

/** What stands in a fragment, or in an attribute that is said: its texts, and what its expressions are where that is written out. */
const shownIn = (parts: unknown): Node[] =>
  nodesIn(parts).flatMap((part) =>
    part.type === "Text" ? [part] : part.type === "ExpressionTag" ? outcomesOf(part.expression as Node) : [],
  );

/** @param file its ending says how to read it: a script is read as one of a component */
function read(source: string, file: string): { root: Node; before: number } {
  const before = file.endsWith(".svelte") ? "" : '<script lang="ts">';
  return { root: parse(before ? `${before}${source}</script>` : source, { modern: true }) as unknown as Node, before: before.length };
}

/** What the types of a source list: names that the program tells apart, such as “not told apart”. */
export function namesInTypes(source: string, file: string): string[] {
  const { root } = read(source, file);
  const within = (node: Node): string[] =>
    node.type === "TSLiteralType"
      ? nodesIn(node.literal).flatMap((one) => literalOf(one) ?? [])
      : Object.values(node).flatMap(nodesIn).flatMap(within);
  return within(root);
}

/** @param names what is none of it, unless it is shown where it stands */
export function writtenWords(source: string, file: string, names: ReadonlySet<string> = new Set()): Written[] {
  const { root, before } = read(source, file);
  const found = new Map<number, string>();
  const note = (node: Node, counts: (text: string) => boolean) => {
    const text = literalOf(node);
    if (text !== undefined && counts(text)) found.set(node.start, text.replaceAll(hole, "…").replace(/\s+/g, " ").trim());
  };
  function visit(node: Node) {
    if (node.type === "Fragment") for (const one of shownIn(node.nodes)) note(one, isShown);
    for (const { type, name, value } of nodesIn(node.attributes))
      if (type === "Attribute") {
        const isShownThere = isSaid(node, String(name)) ? isShown : isPart(node) && isSentence;
        if (isShownThere) for (const one of shownIn(value)) note(one, isShownThere);
      }
    if (node.type !== "Text") note(node, (text) => isSentence(text) && !names.has(text));
    for (const part of partsOf(node)) visit(part);
  }
  visit(root);
  const lineOf = (start: number) => source.slice(0, start - before).split("\n").length;
  return [...found].map(([start, text]) => ({ line: lineOf(start), text })).toSorted((a, b) => a.line - b.line);
}
