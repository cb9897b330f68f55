/** The glossary with the button that opens an entry: one part of the page that comes later than its text. */
export { findTerms } from "./glossary";
export { default as Term } from "./Term.svelte";
