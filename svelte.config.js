/** How Svelte files are compiled: runes only. */
export default { compilerOptions: { runes: true } };
