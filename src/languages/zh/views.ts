import type * as english from "../../sentences/views";

export const viewWords: typeof english.viewWords = (name) => {
  const [kind = "", which] = name.replace(/^labelled\./, "").split(".");
  const words =
    {
      plain: "原样",
      weak: "易视图",
      strong: "难视图",
      contrastive: "供比较的视图",
      masked: "部分隐藏",
      rotated: "转动后",
      tiled: "打乱次序",
      disturbed: "受干扰后",
      pushed: "朝最敏感方向推动后",
      mixed: "与另一个混合后",
      half: "一半",
    }[kind] ?? kind;
  const one = which === undefined || which === "0" ? words : "另一个";
  return name.startsWith("labelled.") ? `有标签：${one}` : one;
};
