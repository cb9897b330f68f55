/** Whether the page is as narrow as a phone: then most of it stands in a sheet. */
import { MediaQuery } from "svelte/reactivity";

export const narrow = new MediaQuery("max-width: 45rem");
