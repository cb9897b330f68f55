import type * as english from "../../sentences/share";
import type { Translated } from "../translated";

export const shareSentences: Translated<typeof english.shareSentences> = {
  copied: (what) => `${what}: copiado`,
  copy: (what) => `${what} para copiar:`,
  link: "Enlace",
  code: "Código",
  close: "Cerrar",
};
