/** Names to choose from, as a select has them. */
export const listed = <Value extends string>(names: Readonly<Record<Value, string>>) => [
  { options: Object.entries<string>(names).map(([value, name]) => ({ value, name })) },
];
