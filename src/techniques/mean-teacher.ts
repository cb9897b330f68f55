/** Mean Teacher: the student learns to answer like the running average of itself. Tarvainen & Valpola 2017. */
import { teacherRight } from "../shape/guesses";
import { slider, toggle } from "../shape/params";
import { rate } from "../shape/rate";
import { technique } from "../shape/technique";

/** Share of the run over which the teacher comes to count fully. */
const rampShare = 0.4;

export const meanTeacher = technique({
  id: "mean-teacher",
  name: "Mean Teacher",
  year: 2017,
  paradigm: "semi-supervised",
  family: "consistency",

  lesson: {
    idea: "The average of a network over its last steps answers better than the network itself. So let it be the teacher of what has no label.",
    assumption: "Changing an example the way the views do does not change its class.",
    watch:
      "After the first few hundred steps the teacher should be right more often than its student: as long as it is, there is something to learn from it.",
    trap: "A teacher that remembers too long still teaches the mistakes of the beginning. Raise the memory and see how far it falls behind.",
    goodShown: "data=digits&labels=4&a=mean-teacher&b=labels-only",
    trapShown: "data=digits&labels=4&steps=600&a=mean-teacher&b=mean-teacher&a.memory=0.999",
    pseudocode: [
      "x, y ← a labelled batch;  u ← a batch of the pool",
      "view = strong if {strongStudent}, else weak",
      "q = sg(p(weak(u); θ′)), the teacher's answer",
      "t = min(1, step / (0.4 · steps));  w = {weight} · exp(−5(1 − t)²)",
      "D = mean ‖p(view(u); θ) − q‖² / classes",
      "L = mean H(y, p(view(x); θ)) + w · D",
      "θ ← Adam(∇L), rate {rate} × usual",
      "α = min({memory}, 1 − 1/(step + 1)), step counted from 0",
      "θ′ ← α·θ′ + (1 − α)·θ",
      "guesses are the teacher's: p(x; θ′)",
    ],
    references: [
      {
        title: "Tarvainen & Valpola 2017, Mean teachers are better role models",
        url: "https://arxiv.org/abs/1703.01780",
      },
    ],
  },

  params: {
    memory: slider({
      label: "Teacher's memory",
      help: "How much of the teacher is kept each step; the rest comes from the student. 0.99 remembers about 100 steps. 0: the student teaches itself.",
      start: 0.99,
      min: 0,
      max: 0.999,
      step: 0.001,
    }),
    weight: slider({
      label: "Unlabelled weight",
      help: "How much it counts beside the labels that student and teacher agree, once the first two fifths of the run are over.",
      start: 50,
      startOn: { text: 15, points: 15 },
      min: 0,
      max: 200,
      step: 1,
    }),
    strongStudent: toggle({
      label: "Strong views for the student",
      help: "The student sees strong views while its teacher sees weak ones. Off: weak views for both, as in the paper.",
      start: true,
    }),
    rate: rate(1, { text: 0.5 }),
  },

  diagnostics: {
    teacherRight,
    studentRight: {
      kind: "curve",
      label: "Student right",
      help: "The same for the student, on the same views.",
      group: "Teacher and student",
      share: true,
    },
    confidence: { kind: "histogram", label: "Teacher's confidence", help: "How sure the teacher's guesses are." },
  },
  views: { weak: 2, strong: 1 },

  create({ tf, values, steps, classCount, encoder, classifier, crossEntropy, answerDistance, rampUp, shareRight, together }) {
    const teacher = classifier(encoder(), classCount);
    const student = classifier(encoder(), classCount);
    return {
      weights: student.weights,
      // θ′ₜ = α θ′ₜ₋₁ + (1 − α) θₜ: a true mean over the first steps, while 1 − 1/(t + 1) is below α.
      teachers: [{ weights: teacher.weights, decay: (step) => Math.min(values.memory, 1 - 1 / (step + 1)) }],
      features: teacher.features,
      classify: teacher.classify,

      step({ step, labelled, weak, strong }) {
        // Out here is constant for the gradient.
        const easy = weak[0];
        const taught = teacher.classify(easy); // f(x, θ′, η′) [n, classes]
        const shown = values.strongStudent ? ([labelled.strong, strong[0]] as const) : ([labelled.weak, weak[1]] as const);
        const weight = values.weight * rampUp(step, steps, rampShare);
        return {
          loss() {
            const [known, learnt] = together(student.logits, shown);
            return {
              labelled: tf.mean(crossEntropy(known, labelled.classes)),
              // w(t) · E ‖f(x, θ′, η′) − f(x, θ, η)‖², the mean over the classes as well.
              consistency: tf.mul(answerDistance(learnt, taught), weight),
            };
          },
          measure({ batch }) {
            const guesses = teacher.classify(easy);
            return {
              teacherRight: shareRight(guesses, batch),
              studentRight: shareRight(student.logits(easy), batch),
              confidence: tf.max(guesses, 1),
            };
          },
        };
      },
    };
  },
});
