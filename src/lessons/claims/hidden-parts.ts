import { compared, on, type Reading, type TestedClaim } from "./reading";

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
  look: "Masked modelling guesses half of the patches of a digit, an autoencoder draws all of it again: how far the same labels get with what each has learned.",
  link: "data=digits&labels=4&a=masked&b=autoencoder",
  readings: [
    compared("digits", "masked", "autoencoder"),
    compared("digits", "masked", "autoencoder", 4, { link: "encoder=dense", words: "with a dense network" }),
    compared("digits", "masked", "autoencoder", 4, transformer),
    fineTuned(),
    fineTuned(transformer),
  ],
  came: ["not told apart", "not told apart", "behind", "not told apart", "not told apart"],
  verdict:
    "Not seen on digits with four labels a class. Read out as they are, the two are not told apart with convolutions or dense layers; with a transformer, which is shown the visible patches alone while it guesses, masked modelling is far behind after 1,500 steps. Once the labels tune the network too, with convolutions or a transformer, no difference is told.",
};
