/** Reads from a source text which modules it names. */
import ts from "typescript";

export interface Import {
  name: string;
  /** Erased before anything runs. */
  typeOnly: boolean;
  how: "static" | "dynamic" | "address";
}

/**
 * Everything that is imported or re-exported, and every relative address made with `new URL("…", …)`. What is filled into a name is a star.
 * @param file its ending says how to read it
 */
export function importsOf(text: string, file: string): Import[] {
  const scripts = file.endsWith(".svelte") ? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]!) : [text];
  return scripts.flatMap((script) => importsOfScript(script, file.endsWith(".js") ? ts.ScriptKind.JS : ts.ScriptKind.TS));
}

function importsOfScript(script: string, kind: ts.ScriptKind): Import[] {
  const found: Import[] = [];
  const add = (name: ts.Node | undefined, typeOnly: boolean, how: Import["how"]) => {
    if (name && ts.isStringLiteralLike(name)) found.push({ name: name.text, typeOnly, how });
    if (name && ts.isTemplateExpression(name))
      found.push({
        name: [name.head, ...name.templateSpans.map(({ literal }) => literal)].map(({ text }) => text).join("*"),
        typeOnly,
        how,
      });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeImport(node.importClause), "static");
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly, "static");
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true, "static");
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], false, "dynamic");
    else if (ts.isNewExpression(node) && node.expression.getText(source) === "URL" && node.arguments?.length === 2)
      add(node.arguments[0], false, "address");
    ts.forEachChild(node, visit);
  };
  const source = ts.createSourceFile("source", script, ts.ScriptTarget.Latest, false, kind);
  visit(source);
  return found;
}

function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings;
  return (
    !clause.name &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.length > 0 &&
    named.elements.every((one) => one.isTypeOnly)
  );
}
