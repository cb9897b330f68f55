/** The kinds of data: views, reconstruction, encoder and the picture of one example all follow from the kind. */
export type Kind = "points" | "image" | "text";
