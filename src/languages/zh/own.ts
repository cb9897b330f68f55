import type { Encoding, NoText } from "../../shape/file-text";
import { aboutName, type Recognised } from "../../shape/own";
import type { Delimiter, Paper } from "../../shape/own-choices";
import type { Fault, FaultOf, LabelsIn } from "../../shape/own-faults";
import type { ImageNews, NotRead, OwnNote, SoundNews } from "../../shape/own-notes";
import type * as english from "../../sentences/own";
import { count, percent, plain } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { say } from "./spaced";

const encodings: Readonly<Record<Encoding, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16，小端序",
  "utf-16be": "UTF-16，大端序",
  "windows-1252": "Windows-1252 (Latin-1)",
};

const delimiters: Readonly<Record<Delimiter, string>> = { ",": "逗号", ";": "分号", "\t": "制表符", "|": "竖线", " ": "空格" };

const recognised: Readonly<Record<Recognised, string>> = {
  number: "数字",
  category: "类目",
  words: "句子",
  id: "每行各不相同的值",
  empty: "空",
};

const noTexts: Readonly<Record<NoText, string>> = {
  packed: "这是压缩文件。请先解压。",
  archive: "这是工作簿，或不含图片、声音或数组的压缩包。请把表格存为 CSV，或先解压。",
  workbook: "这是工作簿。请把表格存为 CSV。",
  "utf-32": "它用 UTF-32 写成。请存为 UTF-8。",
  picture: "这是单张图片。请带来含有许多图片的文件夹或 zip 压缩包，每类各放一个文件夹。",
  recording: "这是一段录音。请带来表格行或文本行：CSV、TSV、JSON lines 或普通行。",
  document: "这是文档或带标记的网页。请把表格存为 CSV。",
  unknown: "其中有不是文本的字节。请存为 UTF-8 的 CSV，或选择另一种编码。",
};

const notRead: Readonly<Record<NotRead, { is: string; remedy: string }>> = {
  webp: { is: "是 WebP 格式", remedy: "存为 PNG 或 JPEG" },
  avif: { is: "是 AVIF 或 HEIC 格式", remedy: "存为 PNG 或 JPEG" },
  tiff: { is: "是 TIFF 格式", remedy: "存为 PNG 或 JPEG" },
  bmp: { is: "是 BMP 格式", remedy: "存为 PNG 或 JPEG" },
  svg: { is: "是 SVG 格式，由线条绘成，没有像素", remedy: "存为 PNG" },
  html: { is: "是带标记的网页，与文件名不符", remedy: "把图片本身存为 PNG 或 JPEG" },
  ogg: { is: "是 Ogg 格式，浏览器能解码，而这里只读取 WAV", remedy: "存为 WAV，例如 ffmpeg -i one.ogg one.wav" },
  mp3: { is: "是 MP3 格式，浏览器能解码，而这里只读取 WAV", remedy: "存为 WAV，例如 ffmpeg -i one.mp3 one.wav" },
  flac: { is: "是 FLAC 格式，浏览器能解码，而这里只读取 WAV", remedy: "存为 WAV，例如 ffmpeg -i one.flac one.wav" },
  m4a: { is: "是 MPEG-4 格式，浏览器能解码，而这里只读取 WAV", remedy: "存为 WAV，例如 ffmpeg -i one.m4a one.wav" },
  "not decoded": { is: "已损坏，或是此浏览器不能解码的形式", remedy: "存为 WAV" },
  aiff: { is: "是 AIFF 格式", remedy: "存为 WAV" },
  other: { is: "不是这里能读取的格式", remedy: "带来 PNG、JPEG、GIF 或 WAV" },
  broken: { is: "已损坏", remedy: "重新保存，或从来源处再复制一次" },
  "too many pixels": { is: "超过 4,000 万像素", remedy: "缩小" },
  "too long": { is: "超过一分钟", remedy: "切成若干段，每段一个样本" },
  silent: { is: "没有声音", remedy: "重新录制" },
  "packed samples": { is: "是采样经过压缩的 WAV", remedy: "存为 16 位 PCM 的 WAV" },
  "interlaced bits": { is: "是低于 8 位的隔行 PNG", remedy: "改存为非隔行方式" },
};

const imageNews: Readonly<Record<ImageNews, string>> = {
  transparent: "有透明部分，以白色为底显示",
  deep: "每种颜色 16 位，保留高 8 位",
  inks: "采用印刷油墨色（CMYK），不用色彩配置文件转成红绿蓝",
  frames: "是动画：取第一帧",
  turned: "按相机记录的握持方向转正",
};

const soundNews: Readonly<Record<SoundNews, (seconds: number) => string>> = {
  channels: () => "有两个或更多声道，取平均",
  loudest: (seconds) => `长于 ${count(seconds)} 秒：取其中最响的一段`,
  short: (seconds) => `短于 ${count(seconds)} 秒，前后补静音`,
};

const papers: Readonly<Record<Paper, string>> = { light: "浅色", dark: "深色" };

const mostListed = 6;
const quoted = (name: string): string => `“${name}”`;

/** “a”、“b”等 5 个 */
function listed(names: readonly string[], word = "和"): string {
  const shown = names.slice(0, mostListed).map(quoted);
  if (names.length > shown.length) return `${shown.join("、")}等 ${count(names.length)} 个`;
  return shown.length > 1 ? `${shown.slice(0, -1).join("、")}${word}${shown.at(-1)!}` : (shown[0] ?? "");
}

const megabytes = (bytes: number): string => `${plain(bytes / 1e6)}\u202fMB`;
const rows = (number: number): string => `${count(number)} 行`;
const examples = (number: number): string => `${count(number)} 个样本`;
const files = (number: number): string => `${count(number)} 个文件`;

const noArchives: Readonly<Record<Extract<FaultOf, { fault: "no archive" }>["why"], string>> = {
  broken: "压缩包已损坏或不完整。请再复制一次，或重新打包。",
  locked: "压缩包有密码。请不加密码打包。",
  method: "压缩包的压缩方式在这里不能读取。请用通常的 deflate 方式打包为 zip。",
};

const arrayFaults: Readonly<Record<Extract<FaultOf, { fault: "array" }>["is"], (type: string) => string>> = {
  broken: () => "已损坏或不完整。请重新保存。",
  records: () => "的每个元素是含多个值的记录。请把每个值各存为一个数组。",
  objects: () => "含有 pickle 对象，读取它们可能执行任何操作。请保存数字：array.astype('float32')。",
  "big-endian": () => "的字节是高位在前。请存为 array.astype('<f4')。",
  Fortran: () => "是逐列写入的。请存为 numpy.ascontiguousarray(array)。",
  "another type": (type) => `的数字类型为 ${quoted(type)}。请存为 array.astype('float32')。`,
};

const allowedValues: Readonly<Record<Extract<FaultOf, { fault: "array value" }>["allowed"], string>> = {
  finite: "有限的数",
  "0 to 1": "0 到 1 的数",
  listed: "所属列表中的位置",
};

const numeral = (value: number): string => (Number.isFinite(value) ? plain(value) : Number.isNaN(value) ? "NaN" : "inf");

const labelsIn = (of: LabelsIn): string =>
  "column" in of ? `列${quoted(of.column)}中` : "array" in of ? `数组${quoted(of.array)}中` : "按文件夹分，";

const faults: { readonly [K in FaultOf["fault"]]: (of: Extract<FaultOf, { fault: K }>) => string } = {
  empty: () => "文件里什么也没有。请选择另一个。",
  "too large": (of) => `文件有 ${megabytes(of.bytes)}，最多读取 ${megabytes(of.most)}。请提高上限，或把文件切成几份。`,
  "no text": (of) => noTexts[of.is],
  "no rows": () => "有列名，下面却没有行。请添加行，或说明首行不是列名。",
  "one column": (of) => `以${delimiters[of.delimiter]}分隔时只有一列。请选择另一种分隔符。`,
  ragged: (of) =>
    `有 ${count(of.found)} 个值，而首行有 ${count(of.expected)} 个。${
      of.found < of.expected ? "请补上缺少的值或删去这一行" : "请给含有分隔符的值加引号，或删去多余的值"
    }。`,
  "open quote": () => '此处的引号没有结束。请加上结束的引号；值中的引号请写成 ""。',
  "stray quote": () => '带引号的值在结束的引号之后还有内容。值中的引号请写成 ""。',
  "no JSON": () => "这不是 JSON。请每行写一个对象，或写一个对象列表；缺少的值写 null。",
  "no object": () => "这不是每列一个值的对象。请每行写一个对象，或写一个对象列表。",
  nested: (of) => `${quoted(of.column)}含有列表或对象。请让其中每个值各占一列，或不用这一列。`,
  "too many columns": (of) => `共有 ${count(of.found)} 列，最多读取 ${count(of.most)} 列。请去掉最没有用的列。`,
  "no such column": (of) => `没有列${quoted(of.column)}。请从${listed(of.columns)}中选择。`,
  "same choice twice": (of) => `列${quoted(of.column)}被选作两种用途。请为其中一种另选一列。`,
  "too large a number": (of) => `列${quoted(of.column)}中的 ${quoted(of.found)} 太大，无法计算。请改正，或留空。`,
  "no label": () => "没有认出哪一列是标签。请选择写明类别的列；文本行的类别写在制表符之前。",
  "nothing to learn from": () => "除标签、组和名称外，各列都没有变化。请带来数字列或类目列，或选择一列句子来学习。",
  "no common words": (of) => `${quoted(of.column)}中几乎没有一个词出现在两行里。请选择另一列；词之间须以空格隔开。`,
  "too few rows": (of) => `只有 ${examples(of.found)}，最少要 ${count(of.least)} 个。请再添加一些。`,
  "no labels": (of) =>
    "column" in of
      ? `标签列${quoted(of.column)}是空的。请给一些行加标签，或选择另一列。`
      : "array" in of
        ? `数组${quoted(of.array)}没有标签。请给一些行加标签，或选择另一个数组。`
        : "没有文件夹写明类别。请把每类的文件各放一个文件夹，没有标签的文件放在这些文件夹旁边。",
  "one class": (of) => `所有标签都是${quoted(of.class)}。请添加另一类的样本，或选择另外的标签。`,
  "no class twice": (of) =>
    `${labelsIn(of)}有两个有标签样本（一个用于学习，一个用于测试）的类别不足两个。请多标一些${"column" in of ? "，或选择另一列" : ""}。`,
  "numbers as labels": (of) =>
    `标签列${quoted(of.column)}有 ${count(of.distinct)} 个不同的数，是某种测量值。请把它们分成类别，例如低和高，或选择另一列。`,
  "too many classes": (of) =>
    `${labelsIn(of)}有 ${count(of.distinct)} 个类别，最多区分 ${count(of.most)} 个。请合并一些${"column" in of ? "，或选择另一列" : ""}。`,
  "no archive": (of) => noArchives[of.why],
  "unpacks to too much": (of) => `解压后有 ${megabytes(of.bytes)}，最多读取 ${megabytes(of.most)}。请提高上限，或取出一些文件。`,
  "unpacks to more than it says": () => "其中的内容比它自己所说的多。请重新打包。",
  array: (of) => `数组${quoted(of.array)}${arrayFaults[of.is](of.type ?? "")}`,
  "no inputs": (of) => `${listed(of.arrays)}中没有认出样本数组。请命名为 inputs 或 X，每行一个样本，或选择一个。`,
  "no such array": (of) => `没有数组${quoted(of.array)}。请从${listed(of.arrays)}中选择。`,
  "no label array": () => "没有认出标签数组。请命名为 labels 或 y，每行一个标签，或选择一个。",
  "array shape": (of) =>
    `数组${quoted(of.array)}的形状是 ${of.shape.join(" × ")}。表格请用 行 × 列；图片请用 张数 × 高 × 宽，前面或后面可有 1 或 3 个通道，边长 4 到 64 像素。`,
  "other length": (of) => `数组${quoted(of.array)}有 ${count(of.found)} 个标签，样本却有 ${count(of.expected)} 个。请每行给一个标签。`,
  "array value": (of) =>
    `数组${quoted(of.array)}第 ${count(of.row)} 行（从 0 数起）是 ${numeral(of.found)}，应为${allowedValues[of.allowed]}。请改正。`,
  "labels are no classes": (of) =>
    `数组${quoted(of.array)}第 ${count(of.row)} 行（从 0 数起）是 ${plain(of.found)}。请用从 0 起的整数或名称，没有标签处用 −1。`,
  "no description": () => `${aboutName} 的内容与导出数组时所写的不同。请重新导出，或不要它。`,
  "nothing to read": (of) =>
    `其中没有能读取的文件：${files(of.count)}${notRead[of.why].is}，例如${listed(of.paths)}。请${notRead[of.why].remedy}。`,
};

const unused: Readonly<Record<Extract<OwnNote, { note: "unused" }>["why"], string>> = {
  empty: "那里什么也没有",
  id: "那里几乎每行的值都不同",
  words: "那里是句子",
  constant: "每行的值都相同",
  "beside words": "学习的是文字",
};

const notes: { readonly [K in OwnNote["note"]]: (of: Extract<OwnNote, { note: K }>) => string } = {
  encoding: (of) => say`文件按${encodings[of.encoding]}读取：若文字不对，请选择另一种编码。`,
  "no header": () => "首行是数据，所以各列以编号命名：若是列名，请说明。",
  "decimal comma": (of) => `${listed(of.columns)}中的逗号读作小数点。`,
  "left out": (of) =>
    `${examples(of.of)}中保留 ${count(of.kept)} 个，从各类中均匀选取：${of.why === "bytes" ? "再多就超出内存上限" : "这是上限"}。`,
  imputed: (of) => `${quoted(of.column)}在 ${rows(of.count)}中缺失：以中位数 ${plain(of.median)} 代替。`,
  "no number": (of) =>
    `${quoted(of.column)}是数字，但有 ${rows(of.count)}不是（第 ${count(of.line)} 行：${quoted(of.found)}）：那里以中位数 ${plain(of.median)} 代替。`,
  "missing category": (of) => `${quoted(of.column)}在 ${rows(of.count)}中缺失：算作单独一个类目。`,
  unused: (of) => `不用于学习：${listed(of.columns)}，因为${unused[of.why]}。`,
  "rare categories": (of) => `${rows(of.count)}的${quoted(of.column)}属于罕见类目：这些合并为一个。`,
  unlabelled: (of) => `${examples(of.of)}中 ${count(of.of - of.count)} 个有标签，其余没有标签。`,
  single: (of) => `${listed(of.classes, "或")}各只有一个样本，不足以既学习又测试：算作没有标签。`,
  few: (of) => `${listed(of.classes, "或")}各不足 ${examples(of.most)}：在它们上测得的结果说明不了什么。`,
  copies: (of) =>
    `${examples(of.count)}与前面的相同：${of.areApart ? "相同的样本要么全用于学习，要么全用于测试，因此不会测试副本已被学过的样本" : "测试的副本可能已被学过，准确率会显得偏高"}。`,
  contradictions: (of) => `${examples(of.count)}与前面的相同而标签不同：谁也不可能两个都答对。`,
  disguise: (of) => `${quoted(of.column)}单独就能在 ${percent(of.share)} 的行中说明标签：若它只是标签的另一种写法，请不要用它。`,
  "few groups": (of) => `只有 ${count(of.count)} 个组，每组要么整体用于学习，要么整体用于测试：如有可能请另选一列。`,
  cut: (of) => `${examples(of.count)}长于 ${count(of.length)} 个词，在该处截断。`,
  "no words": (of) => `${examples(of.count)}没有任何与其他样本相同的词，予以略去。`,
  vocabulary: (of) => `${count(of.known)} 个词出现在两个或更多样本中，各有自己的编号，占全部文字的 ${percent(of.share)}。`,
  "cleaned labels": (of) => `${count(of.count)} 个标签与另一个只在看不见的地方不同，算作相同。`,
  "system files": (of) => `略去 ${files(of.count)}，它们是系统自用的。`,
  "not read": (of) => `略去 ${files(of.count)}：${notRead[of.why].is}，例如${listed(of.paths)}。要读取它们，请${notRead[of.why].remedy}。`,
  "changed images": (of) => `${files(of.count)}${imageNews[of.change]}。`,
  "changed sounds": (of) => `${files(of.count)}${soundNews[of.change](of.seconds)}。`,
  "cut to squares": (of) => `${files(of.of)}中有 ${count(of.count)} 个高宽不等，取中间的正方形。`,
  scaled: (of) => `图片的数值从 ${plain(of.least)} 到 ${plain(of.most)}：予以拉伸，使两端分别为深色和浅色。`,
  tested: (of) => `按文件所写，${examples(of.count)}用于测试。`,
  paper: (of) => `大多数图片的边缘是${papers[of.paper]}，所以把${papers[of.paper]}当作纸面：若不对，请选另一种。`,
};

const place = ({ file, line }: Pick<Fault, "file" | "line">): string => (line === undefined ? file : `${file}，第 ${count(line)} 行`);

export const ownSentences: Translated<typeof english.ownSentences> = {
  encodings,
  delimiters,
  recognised,
  fault: (fault) => `${place(fault)}：${(faults[fault.fault] as (of: FaultOf) => string)(fault)}`,
  note: (note) => (notes[note.note] as (of: OwnNote) => string)(note),
};
