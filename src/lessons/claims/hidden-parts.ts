import { on, type Reading, type TestedClaim } from "./reading";

/** Both under the same condition. */
function among(link: string, words: string): Required<Reading> {
  const train = on("digits");
  return { of: train("masked", 4, { link, words }), over: train("autoencoder", 4, { link, words }) };
}

/** Both as what fine-tuning begins with. */
function fineTuned(but?: { link: string; words: string }): Required<Reading> {
  const from = (pretrainer: string, words: string) =>
    on("digits")("pretrain-fine-tune", 4, {
      link: [`pretrain-fine-tune.pretrainer=${pretrainer}`, ...(but ? [but.link] : [])].join("&"),
      words: [`pretrained by ${words}`, ...(but ? [but.words] : [])].join(", "),
    });
  return { of: from("masked", "masked modelling"), over: from("autoencoder", "an autoencoder") };
}

const transformer = { link: "encoder=transformer", words: "with a transformer" };

export const hiddenParts: TestedClaim = {
  id: "hidden-parts",
  title: "To fill in what was hidden",
  says: "Whoever guesses what is hidden learns more than whoever rebuilds what is shown.",
  look: "Masked modelling guesses half of the patches of a digit, an autoencoder draws all of it again: how far labels carry on what each has learned.",
  link: "data=digits&labels=4&a=masked&b=autoencoder",
  readings: [
    { of: on("digits")("masked", 4), over: on("digits")("autoencoder", 4) },
    among("encoder=dense", "with a dense network"),
    among(transformer.link, transformer.words),
    fineTuned(),
    fineTuned(transformer),
  ],
  came: ["not told apart", "not told apart", "behind", "not told apart", "not told apart"],
  verdict:
    "Not seen on digits with four labels a class. With convolutions or dense layers neither is told apart from the other, and neither is once both are tuned by the labels. With a transformer, which sees the visible patches alone, the features of masked modelling are far behind after 1,500 steps.",
};
