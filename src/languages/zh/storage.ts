import type * as english from "../../sentences/storage";
import type { Translated } from "../translated";

const goOn = "运行只保留到本页关闭为止。请导出要保留的运行";

export const storageSentences: Translated<typeof english.storageSentences> = {
  olderTab: `另一个标签页打开着本页的旧版本，占用着存储的内容。${goOn}，或关闭那个标签页。`,
  silent: `此浏览器的存储没有响应。${goOn}。`,
  full: `没有空间再存储运行。${goOn}，或删除一些。`,
  refused: `此浏览器不允许本页存储任何内容。${goOn}。`,
  newer: `本页的新版本已在此存储了运行。${goOn}，然后重新加载页面。`,
  failed: (why) => `运行无法存储（${why}）。${goOn}。`,
};
