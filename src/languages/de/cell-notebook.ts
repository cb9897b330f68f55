import type * as english from "../../sentences/cell-notebook";
import type { Translated } from "../translated";

export const cellNotebookSentences: Translated<typeof english.cellNotebookSentences> = {
  about: ({ name, link, folder, version, day }) =>
    [
      `# ${name} in PyTorch`,
      "",
      "Was es berechnet, nach den Formeln seiner Arbeiten, an einem Batch von Beispielen eines Laufs. Zuerst die Arrays dieses Laufs schreiben, in einer Kopie des Programms, und dieses Notebook dort öffnen:",
      "",
      "```",
      `npm run -s headless -- "${link}" --export ${folder}`,
      "```",
      "",
      "- Gelesen werden `inputs`, `labels`, `split`, `visible` und `features`, jeweils mit der Endung `.npy`. Jeder andere Lauf lässt sich ebenso schreiben: Sein Link ist, was in der Adresse der Seite hinter # steht.",
      "- Netze und Ansichten sind kleine, die hier gemacht werden: Die Zahlen sind also nicht die der Seite. Auf denselben Eingaben sind sie es: Ein Test des Programms hält beide aneinander.",
      "- Wo es Einstellungen gibt, sind es die üblichen; jeder lässt sich mit ihrem Namen ein anderer Wert geben.",
      `- Geschrieben von Labelscape ${version} am ${day}. Es braucht NumPy und PyTorch.`,
    ].join("\n"),
};
