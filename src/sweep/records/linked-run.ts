/** What a link says of a run, and the one link that this run has, however the link is spelt. */
import { fromLink, placeIn, type Parsed } from "../../link/link";
import { runSpec, type Settings } from "../../link/settings";
import { linkAt, linkOf, openLinkOf } from "./identity";
import { budgetOf } from "../../shape/record";
import { remembered } from "./remembered";

export interface LinkedRun extends Pick<Parsed, "problems" | "version" | "awaited"> {
  /** As {@link linkOf} writes it; of a link with problems, that of the settings that are used instead. */
  link: string;
  settings: Settings;
}

/** Of a hundred thousand runs, only what they do not share with others has to be read: budget and seed change nothing else in a link. */
export function linkedRun(text: string): LinkedRun {
  if (!/^[\w.=&-]+$/.test(text)) return whole(text); // something in it is encoded, or wrong
  const parts = text.split("&");
  const [labels, seed] = ["labels=", "seed="].map((key) => parts.filter((part) => part.startsWith(key)));
  if (labels!.length > 1 || seed!.length > 1) return whole(text);
  const rest = parts.filter((part) => part !== labels![0] && part !== seed![0]);
  const common = read(rest.some((part) => part.startsWith("v=")) ? rest.join("&") : ["v=1", ...rest].join("&"));
  const place = placeIn(labels![0]?.slice("labels=".length), seed![0]?.slice("seed=".length));
  if (!common.isPlain || place.problems.length) return whole(text);
  return {
    settings: { ...common.settings, labels: place.labels, seed: place.seed },
    version: common.version,
    problems: [],
    awaited: undefined,
    link: linkAt(common.open, budgetOf(place.labels), place.seed),
  };
}

const read = remembered((text) => {
  const { settings, version, problems, mended, awaited } = fromLink(text);
  return {
    settings,
    version,
    isPlain: !problems.length && !mended.length && awaited === undefined,
    open: openLinkOf(runSpec(settings, "a"), settings.backend, version),
  };
});
function whole(text: string): LinkedRun {
  const { settings, version, problems, awaited } = fromLink(text);
  // What is not here cannot be read: it stands as it is spelt.
  const link = awaited === undefined ? linkOf(runSpec(settings, "a"), settings.backend, version) : text;
  return { settings, version, problems, awaited, link };
}
