/** The bridges' first phase, by whichever technique is chosen that never sees a label; and another technique that goes on from its encoder. */
import type { Kind } from "../../shape/kind";
import { choice, slider, type Params } from "../../shape/params";
import { phase } from "../../shape/phased";
import { rate } from "../../shape/rate";
import type { Before, Diagnostics, Lab, Learner, Technique, Views } from "../../shape/technique";
import type { Encoder } from "../../shape/toolbox";
import { pretrainerNames, refusedPretrainers } from "../pretrainers";
import { selfSupervised } from "./self-supervised";

/** What any of them may ask for of every kind of data. Who asks for a view that some kinds are without is refused there by itself, not the bridge. */
const views = { strong: 2, contrastive: 2, masked: true, own: true } as const;

/** Of which only the outside matters: each is handed a lab with its own parameters. */
interface Pretrainer {
  params: Params & { rate: Params[string] };
  create(lab: Lab<Params>): Learner<Diagnostics, typeof views, "unseen">;
}

/** @param share of the run that it takes at first @param shareOn where it is another */
export const pretraining = (share: number, shareOn: Partial<Record<Kind, number>> = {}) =>
  phase({
    name: "pretraining",
    labels: "unseen",
    share: "share",
    rate: "pretrainingRate",
    params: {
      share: slider({
        label: "Share of pretraining",
        help: "How much of the run learns without labels. With labels it learns in what is left.",
        start: share,
        startOn: shareOn,
        min: 0.05,
        max: 0.95,
        step: 0.05,
        rebuilds: true,
      }),
      pretrainer: choice({
        label: "Pretrained by",
        help: "Who learns first, without labels, under its own usual settings.",
        start: "simclr",
        options: pretrainerNames,
        refusedOn: refusedPretrainers,
        rebuilds: true,
      }),
      pretrainingRate: {
        ...rate(),
        label: "Learning rate of pretraining",
        help: "How large the steps down the loss are while it is pretrained, as a multiple of what is usual for who does it.",
      },
    },
    diagnostics: {},
    views,

    create(lab): Learner<Record<never, never>, typeof views, "unseen"> {
      const { params, create } = selfSupervised[lab.values.pretrainer] as unknown as Pretrainer;
      const values = lab.usual(params);
      const learner = create({ ...lab, values });
      return {
        ...learner,
        rateOf: (weight) => Number(values.rate) * (learner.rateOf?.(weight) ?? 1),
        step(batch) {
          const { measure: _, ...step } = learner.step(batch);
          return step;
        },
      };
    },
  });

/** What was pretrained: the encoder, or where the features are what a layer on it makes of it, as the codes of a variational autoencoder are, the two as one. */
export const pretrainedEncoder = ({ learner, encoder }: Pick<Before, "learner" | "encoder">): Encoder => learner.encoder ?? encoder();

/** The same technique as a phase, learning from there on: its encoder is what was pretrained, and what this makes of an example, at length one, is its plain vector. @param others in place of its own parameters */
export const onward = <P extends Params, D extends Diagnostics, V extends Views, Id extends string>(
  name: string,
  { params, diagnostics, views, create, falls = [], refused = {} }: Technique<P, D, V, Id, "seen">,
  others: Partial<P> = {},
) =>
  phase({
    name,
    labels: "seen",
    ...(falls.length && { falls }),
    refused,
    params: { ...params, ...others },
    diagnostics,
    views,
    create: (lab: Lab<P>, before) =>
      create({ ...lab, encoder: () => pretrainedEncoder(before), vectors: (inputs) => lab.unit(before.features(inputs)) }),
  });
