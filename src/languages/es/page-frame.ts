import type * as english from "../../sentences/page-frame";
import type { Translated } from "../translated";

export const program: Translated<typeof english.program> = "Labelscape";

export const pageTitle: typeof english.pageTitle = ({ a, b, data }) => `${a} frente a ${b} en ${data.toLowerCase()} · ${program}`;

export const pageNames: Translated<typeof english.pageNames> = { bench: "Banco", curve: "Curva", learn: "Aprender" };

export const pageSentences: Translated<typeof english.pageSentences> = {
  pages: "Páginas",
  share: "Compartir",
  present: "Presentar",
  lost: {
    part: "Esta parte de la página no ha llegado: recargar la página.",
    troubles: "No se puede mostrar si algo ha fallado: recargar la página.",
    curve: "Qué método es mejor, y todas las ejecuciones: recargar la página para verlo.",
    learn: "Lo que hay para aprender no ha llegado: recargar la página para leerlo.",
    end: "Recargar la página para ver sus últimas líneas.",
    settings: "Estos ajustes no han llegado: recargar la página.",
  },
};

const themes = { system: "como el sistema", light: "claro", dark: "oscuro" } as const;
export const themeSentences: Translated<typeof english.themeSentences> = {
  is: (theme) => `Tema: ${themes[theme]}`,
  change: (from, to) => `Tema: ${themes[from]}. Cambiar a ${themes[to]}`,
};
