/** Links as people paste them: what mail, chat and web pages make of one is undone, and told. It comes when a link is not as it was written here. */
import { pastedSentences } from "../sentences/pasted-links";

interface Pasted {
  /** Keys and values, parted by & and =. */
  link: string;
  /** What was undone, each in a few words, such as “&amp; is read as &”. */
  mended: string[];
}

/** What stands for a separator, and for which: HTML's entities, percent-encoding however often it was done, and a second question mark. */
const separators: readonly (readonly [RegExp, string])[] = [
  [/&(?:amp;?|#0*38;|#x0*26;)|%(?:25)*26/gi, "&"],
  [/&(?:equals|#0*61|#x0*3d);|%(?:25)*3d/gi, "="],
  [/&(?:num|#0*35|#x0*23);|%(?:25)*23/gi, "#"],
  [/%(?:25)*3f/gi, "?"],
];
/** Other letters that HTML may have written as entities. */
const entities = /&#(?:x([\da-f]{1,6})|(\d{1,7}));|&(period|hyphen|dash|lowbar|quest|colon);/gi;
const named: Readonly<Record<string, string>> = { period: ".", hyphen: "-", dash: "-", lowbar: "_", quest: "?", colon: ":" };
const decoded = (link: string): string =>
  link.replace(entities, (whole, hexadecimal?: string, decimal?: string, name?: string) => {
    if (name) return named[name.toLowerCase()]!;
    const code = hexadecimal ? parseInt(hexadecimal, 16) : Number(decimal);
    return /[\w.=&?#-]/.test(String.fromCharCode(code)) && code < 128 ? String.fromCharCode(code) : whole;
  });
/** The address of the page, up to where the experiment or what others put in front of it begins. */
const address = /^[^?#=&]*[?#]/;
const before = /^[\s<("'“‘«„‚”»‹›[*_`（「『]+/;
/** A sentence goes on after a link, or a bracket closes: no value ends so. */
const after =
  /(?:[\s.,;:!?'"`*_~|)\]}>…’”»“‘„‚«‹›–—/。，、；：！？）」』]|%(?:25)*(?:2[01279bcef]|3[abef]|5[df]|60|7[bcde])|%e2%80%(?:9[34]|9[89acde]|a6|b9|ba)|%c2%(?:ab|bb)|%e3%80%(?:81|82|8d|8f)|%ef%bc%(?:81|89|8c|9a|9b|9f)|&(?:gt|quot|apos|#0*3[49]);)+$/i;
/** Lines are broken and indented on the way: no link has a blank in it. */
const invisible = /[\r\n]+[\t ]*|(?<=[&?#=])[\t ]+|[\t ]+(?=[&=])|[\u00ad\u200b-\u200d\u2060\ufeff]+|%0[ad]|%e2%80%8[b-d]|%ef%bb%bf/gi;

/** @param quoted what cuts short what is quoted */
export function readPasted(text: string, quoted: (text: string) => string): Pasted {
  const mended: string[] = [];
  let link = text.replace(invisible, "");
  for (const [pattern, separator] of separators) {
    const [found] = link.match(pattern) ?? [];
    if (found === undefined) continue;
    mended.push(pastedSentences.readAs({ found, as: separator }));
    for (let last = ""; last !== link; link = link.replace(pattern, separator)) last = link; // “&amp;amp;”
  }
  if (decoded(link) !== link) mended.push(pastedSentences.entities);
  link = decoded(link);
  link = link.replace(before, "").replace(address, "");
  const [end] = after.exec(link) ?? [];
  if (end?.trim()) mended.push(pastedSentences.endLeftOut(quoted(end.trim())));
  return { link: (end === undefined ? link : link.slice(0, -end.length)).replace(/[?#]/g, "&"), mended };
}
