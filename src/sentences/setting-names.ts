/** What the settings that all contestants share are called. */
export const settingNames = {
  seed: "Seed",
  encoder: "Encoder",
  steps: "Steps",
  batch: "Batch",
  judged: "Judged on",
  backend: "Backend",
} as const;
