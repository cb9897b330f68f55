import type * as english from "../../sentences/page-frame";
import type { Translated } from "../translated";

export const program: Translated<typeof english.program> = "Labelscape";

export const pageTitle: typeof english.pageTitle = ({ a, b, data }) => `${a} contre ${b} sur ${data} · ${program}`;

export const pageNames: Translated<typeof english.pageNames> = { bench: "Banc", curve: "Courbe", learn: "Apprendre" };

export const pageSentences: Translated<typeof english.pageSentences> = {
  pages: "Pages",
  share: "Partager",
  present: "Présenter",
  lost: {
    part: "Cette partie de la page n’est pas arrivée\u00a0: rechargez la page.",
    troubles: "Impossible de montrer si quelque chose a mal tourné\u00a0: rechargez la page.",
    curve: "Quelle technique est la meilleure, et tous les essais\u00a0: rechargez la page pour les voir.",
    learn: "Ce qu’il y a à apprendre n’est pas arrivé\u00a0: rechargez la page pour le lire.",
    end: "Rechargez la page pour voir ses dernières lignes.",
    settings: "Ces réglages ne sont pas arrivés\u00a0: rechargez la page.",
  },
};

const themes = { system: "celui du système", light: "clair", dark: "sombre" } as const;
export const themeSentences: Translated<typeof english.themeSentences> = {
  is: (theme) => `Thème\u00a0: ${themes[theme]}`,
  change: (from, to) => `Thème\u00a0: ${themes[from]}. Passer à\u00a0: ${themes[to]}`,
};
