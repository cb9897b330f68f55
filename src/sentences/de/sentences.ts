/** The whole catalogue in German. */
export * from "./bench";
export * from "./budgets";
