import type * as english from "../../sentences/foot";
import type { Translated } from "../translated";
import { backendName } from "./machine";
import { program } from "./page-frame";

export const footSentences: Translated<typeof english.footSentences> = {
  whyNoOther: "pourquoi celui-ci",
  skipped: ({ name, reason }) => `${backendName[name]}\u00a0: ${reason}`,
  noMachine: "Le backend, ce qui calcule, est choisi une fois le moteur chargé.",
  private: "Tout est entraîné ici\u00a0: rien ne quitte cette machine.",
  version: (version) => `${program} ${version}`,
  language: "Langue",
  keys: "Touches et licences",
};

export const keySentences: Translated<typeof english.keySentences> = {
  title: "Touches",
  keys: [
    { key: "Space", words: "lancer ou pause" },
    { key: ". ou s", words: "une étape" },
    { key: "r", words: "relancer, depuis le début" },
    { key: "[ et ]", words: "moins ou plus de labels" },
    { key: "Ctrl+Z", words: "annuler le dernier changement de réglages" },
    { key: "p", words: "présenter à une salle, et en sortir" },
    { key: "?", words: "montrer ces touches" },
  ],
  single: "Les touches simples sont actives\u202f; à désactiver si l’on dicte ou si l’on appuie par mégarde. Ctrl+Z marche toujours.",
  licences: (version) => ({
    before: `${footSentences.version(version)},`,
    own: "licence MIT",
    between: "\u202f;",
    parts: "licences de ses composants",
  }),
  close: "Fermer",
};
