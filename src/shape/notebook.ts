/** Jupyter's format 4.5. @see https://nbformat.readthedocs.io */

export interface NotebookCell {
  cell_type: "markdown" | "code";
  id: string;
  metadata: object;
  execution_count?: null;
  outputs?: [];
  source: string[];
}

/** What is read. @param text in Markdown */
export const textCell = (id: string, text: string): NotebookCell => ({ cell_type: "markdown", id, metadata: {}, source: linesOf(text) });

/** What Python runs. */
export const codeCell = (id: string, code: string): NotebookCell => ({
  cell_type: "code",
  id,
  metadata: {},
  execution_count: null,
  outputs: [],
  source: linesOf(code.trimEnd()),
});

const linesOf = (text: string): string[] => text.split(/(?<=\n)/);

/** The file. */
export function notebookOf(cells: readonly NotebookCell[]): string {
  const notebook = {
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {
      kernelspec: { name: "python3", display_name: "Python 3", language: "python" },
      language_info: { name: "python" },
    },
    cells,
  };
  return `${JSON.stringify(notebook, null, 1)}\n`;
}
