/** Where the page begins. */
import { mount } from "svelte";
import App from "./App.svelte";
import "./look.css";
import { followTranslator } from "./page/translated";

const target = document.getElementById("page")!;
const before = [...target.children];
followTranslator(document);
mount(App, { target });
for (const words of before) words.remove(); // they stay where nothing takes their place
