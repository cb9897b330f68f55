import type * as english from "../../sentences/storage";
import type { Translated } from "../translated";

const goOn = "Las ejecuciones se guardan hasta que se cierre esta página. Conviene exportar las que se quieran conservar";

export const storageSentences: Translated<typeof english.storageSentences> = {
  olderTab: `Otra pestaña muestra una versión anterior de esta página y retiene lo almacenado. ${goOn}, o cerrar esa pestaña.`,
  silent: `El almacenamiento de este navegador no responde. ${goOn}.`,
  full: `No queda sitio para almacenar ejecuciones. ${goOn}, o eliminar algunas.`,
  refused: `Este navegador no deja que la página almacene nada. ${goOn}.`,
  newer: `Una versión más nueva de esta página ha almacenado aquí sus ejecuciones. ${goOn} y después recargar la página.`,
  failed: (why) => `Las ejecuciones no se pueden almacenar (${why}). ${goOn}.`,
};
