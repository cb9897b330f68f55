import { counted } from "../../shape/numerals";
import type * as english from "../../sentences/tuning";
import { plain } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { listed, withBudget } from "./inflected";

const seedsMany = (number: number): string => counted(number, "Seed");

export const tuningSentences: Translated<typeof english.tuningSentences> = {
  title: "Wie seine üblichen Einstellungen gewählt wurden",
  how: ({ data, tried, labels, seeds, margin, heats }) =>
    `Wie bei allen wurden ${counted(tried, "Einstellung", "Einstellungen")} erprobt: auf „${data}“, ${withBudget(labels)} und den Seeds ${seeds[0]} bis ${seeds.at(-1)}, beurteilt auf Validierungsbeispielen, sodass kein Testbeispiel mitgeredet hat. Das beste Mittel ist üblich; was vorher üblich war, bleibt, wo nichts anderes mehr als ${plain(margin)} Punkte besser ist. ${heats
      .map(
        ({ seeds: after, points }, i) =>
          `${i ? "oder nach" : "Ausgeschieden ist, was nach"} ${seedsMany(after)} mehr als ${plain(points)} Punkte${i ? "" : " hinter dem besten liegt"}`,
      )
      .join(", ")}.`,
  bars: "Richtig auf Validierungsbeispielen",
  setting: "Einstellung",
  usual: "üblich",
  out: (seeds) => `ausgeschieden nach ${seedsMany(seeds)}`,
  none: "Von diesen Einstellungen wurde auf solchen Daten keine erprobt.",
  coming: "Was erprobt wurde, ist unterwegs.",
  lost: "Was erprobt wurde, ist nicht angekommen: schließen und noch einmal öffnen.",
  curves: (untuned) =>
    `Übliche Einstellungen sind die besten von sechs, für alle nach derselben Regel erprobt, auf Validierungsbeispielen und mit anderen Seeds.${
      untuned.length ? ` Noch nicht abgestimmt: ${untuned.join(", ")}.` : ""
    }`,
  untuned: {
    mark: "noch nicht abgestimmt",
    named: (name) => `${name} (noch nicht abgestimmt)`,
    settings:
      "Noch nicht abgestimmt: Von allen anderen wurden sechs Einstellungen erprobt, von diesem keine. Es kann vielleicht mehr, als es zeigt.",
    verdict: (names) =>
      `${listed(names)} ${names.length > 1 ? "sind" : "ist"} noch nicht abgestimmt und ${names.length > 1 ? "können" : "kann"} vielleicht mehr.`,
  },
};
