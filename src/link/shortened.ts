/** What somebody else wrote, no longer than it can be quoted. */
const longest = 40;
export const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);
