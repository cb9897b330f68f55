import { counted } from "../../shape/numerals";
import type * as english from "../../sentences/notebook";
import type { Translated } from "../translated";

export const notebookSentences: Translated<typeof english.notebookSentences> = {
  title: "# Courbes des labels",
  about: ({ runs, data }) =>
    `L’exactitude des techniques avec peu de labels\u00a0: ${counted(runs, "essai")} sur ${data || "rien"}. La cellule suivante contient leurs nombres, les autres en calculent moyennes, courbe et différences.`,
  written: ({ version, day }) => `- Écrit par Labelscape ${version}, ${day}.`,
  address: (address) => `- L’expérience alors ouverte\u00a0: <${address}>`,
  run: ({ first, last, versions }) => `- Exécuté de ${first} à ${last} par la version ${versions}.`,
  machine: ({ backend, device }) => `${backend}, ${device}`,
  computed: (machines) => `- Calculé par\u00a0: ${machines}.`,
  accuracyBy:
    "- `accuracy_by` dit par quoi est donnée une exactitude\u00a0: la sonde linéaire des caractéristiques, le classifieur de la technique, ou son graphe.",
  again:
    "- Chaque essai dont les réglages n’ont pas bougé en cours de route peut être refait\u00a0: `link` est ce qui suit # dans l’adresse de la page.",
  numbers: (version) => `version ${version} des nombres`,
};
