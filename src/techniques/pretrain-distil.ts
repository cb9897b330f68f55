/** Pretrain → distil: what was pretrained is tuned by the labels, and then taught to answer on all examples as it does now. Chen et al. 2020, SimCLRv2. */
import { teacherRight } from "../shape/guesses";
import { slider } from "../shape/params";
import { phase, phased } from "../shape/phased";
import { must } from "../shape/must";
import { rate } from "../shape/rate";
import { labelsOnly } from "./labels-only";
import { augmentation, augmented } from "./pieces/augmentation";
import { onward, pretrainedEncoder, pretraining } from "./pieces/pretrained";

/** Of teacher and student alike. */
const shared = { augmentation, rate: rate() };

const teaching = onward("fine-tuning", labelsOnly, shared);

const tuning = phase({
  ...teaching,
  share: "teaching",
  params: {
    teaching: slider({
      label: "Share of the teacher",
      help: "How much of the run tunes the teacher by the labels alone, after pretraining. In what is left the student learns from it.",
      start: 0.2,
      min: 0.05,
      max: 0.9,
      step: 0.05,
      rebuilds: true,
    }),
    ...shared,
  },
  create: (lab, before) => ({ ...teaching.create(lab, before), encoder: pretrainedEncoder(before) }),
});

const distilling = phase({
  name: "distillation",
  labels: "seen",
  params: {
    temperature: slider({
      label: "Temperature (τ)",
      help: "How soft the teacher's answers are made, and the student's beside them. Near 0 the likeliest class alone is taught; the higher, the more alike all classes are.",
      start: 1,
      startOn: { text: 0.5 },
      min: 0.1,
      max: 5,
      step: 0.1,
      scale: "log",
    }),
    ...shared,
  },
  diagnostics: {
    teacherRight: { ...teacherRight, gaps: true },
    studentRight: {
      kind: "curve",
      label: "Student right",
      help: "The same for the student, on the same examples.",
      group: "Teacher and student",
      share: true,
      gaps: true,
    },
    agreement: {
      kind: "curve",
      label: "Agreement",
      help: "Share of the unlabelled batch on which student and teacher guess the same class, right or wrong.",
      group: "Teacher and student",
      share: true,
    },
    confidence: {
      kind: "histogram",
      label: "Teacher's confidence",
      help: "How sure the answers are that are taught, as soft as the temperature makes them.",
    },
  },
  views: { strong: 1 },

  create({ tf, values, classCount, pool, keep, inParts, classifier, crossEntropy, sharpen, judged, shareRight, together }, before) {
    // The teacher is fixed: what it says of the whole pool now is taught from here on.
    const said = keep(inParts(pool.inputs, must(before.learner.classify, "answers of the teacher"))); // [pool, classes]
    // The student goes on where its teacher stands: from its encoder, and from a copy of the layer on top.
    const encoder = pretrainedEncoder(before);
    const student = classifier(encoder, classCount);
    const headOf = <Weight>(weights: readonly Weight[]) => weights.slice(encoder.weights.length);
    headOf(student.weights).forEach((weight, i) => weight.assign(headOf(before.learner.weights)[i]!));
    return {
      ...student,

      step({ labelled, plain, strong: [hard], places }) {
        const taught = sharpen(tf.gather(said, places), values.temperature); // softmax(logits / τ)
        const shown = augmented(labelled, values.augmentation);
        return {
          loss() {
            const [known, answers] = together(student.logits, [shown, hard]);
            return {
              labelled: tf.mean(crossEntropy(known, labelled.classes)),
              // −1/n Σ_U Σ_y P_teacher(y | u; τ) log P_student(y | strong(u); τ)
              distilled: tf.mean(crossEntropy(tf.div(answers, values.temperature), taught)),
            };
          },
          measure({ batch }) {
            const guesses = student.classify(plain);
            const { right: teacherRight, confidence } = judged(taught, batch);
            return {
              teacherRight,
              studentRight: judged(guesses, batch).right,
              agreement: shareRight(guesses, tf.argMax(taught, 1)),
              confidence,
            };
          },
        };
      },
    };
  },
});

export const pretrainDistil = phased({
  id: "pretrain-distil",
  name: "Pretrain → distil",
  year: 2020,
  paradigm: "bridge",
  family: "tuned further",

  lesson: {
    idea: "First learn from all examples without labels; then let the labels tune a classifier; then teach it on all examples the probabilities that it gives now: self-training by distillation.",
    assumption: "A teacher that knows the examples is right on most of them, and where it is unsure its probabilities say so.",
    watch: "Whether the student comes to be right more often than its teacher, which stays as it was when the distillation began.",
    trap: "The student inherits the mistakes of its teacher. One that had hardly any time is wrong more often than right, and soft answers say how unsure it is; near a temperature of 0 each of its guesses is taught as if it were sure.",
    goodShown: "data=definitions&labels=4&a=pretrain-distil&b=labels-only",
    trapShown:
      "data=digits&labels=4&steps=600&a=pretrain-distil&b=pretrain-distil&a.teaching=0.05&b.teaching=0.05&a.temperature=0.1&b.temperature=1",
    pseudocode: [
      "first {share} of all steps: as {pretrainer} under its usual settings,",
      "  rate {pretrainingRate} × its usual; no label is seen: f",
      "then, from this f on, with a linear layer on top:",
      "  x, y ← a labelled batch",
      "  x̃ ← x as it is, weak(x) or strong(x), as {augmentation} says",
      "for {teaching} of all steps the teacher: L = mean H(y, p(x̃))",
      "  t_u ← its logits of all u of the pool, which stay as they are",
      "then the student, which begins as its teacher is:",
      "  u ← a batch of the pool;  s = logits of strong(u);  τ = {temperature}",
      "  L = mean H(y, p(x̃)) + mean H(softmax(t_u/τ), softmax(s/τ))",
      "both: θ ← Adam(∇L), rate {rate} × usual",
    ],
    references: [
      {
        title: "Chen et al. 2020, Big self-supervised models are strong semi-supervised learners",
        url: "https://arxiv.org/abs/2006.10029",
      },
      {
        title: "Hinton, Vinyals & Dean 2015, Distilling the knowledge in a neural network",
        url: "https://arxiv.org/abs/1503.02531",
      },
    ],
  },

  phases: [pretraining(0.6), tuning, distilling],
});
