import { language } from "../../shape/language";
import type * as english from "../../sentences/troubles";
import type { Translated } from "../translated";

const list = new Intl.ListFormat(language(), { type: "conjunction" });

export const troubleSentences: Translated<typeof english.troubleSentences> = {
  unread: (problems) => `No se ha podido leer todo el enlace: ${problems.join("; ")}.`,
  mended: (mended) => `El enlace se ha leído como debía ser: ${mended.join("; ")}.`,
  older: (version) =>
    `Este enlace se hizo con la versión ${version} de los números. Sus ajustes son los de entonces, pero ahora las exactitudes son otras.`,
  whyOthers: "¿Por qué?",
  because: (reasons) => `Desde entonces, ${reasons}.`,
  failed: ({ message, hint, names }) => `${names ? `${list.format(names)}: ` : ""}${message} ${hint}`,
  reload: "Recargar",
  retry: "Reintentar",
  newer: {
    message: "Ha llegado un Labelscape más nuevo.",
    hint: "Esta página sigue como está hasta que se recargue; las ejecuciones guardadas se conservan.",
  },
};
