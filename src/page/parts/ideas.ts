/** The ideas of techniques in the language that is spoken. */
import { declared } from "../../shape/language";
import { ideas as english } from "../../techniques/ideas";

/** By the technique's id. */
export const ideas = /* @__PURE__ */ declared(english);
