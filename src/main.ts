/** Where the page begins. */
import { mount } from "svelte";
import App from "./App.svelte";
import "./look.css";
import { followTranslator } from "./page/translated";

const target = document.getElementById("page")!;
target.replaceChildren();
followTranslator(document);
mount(App, { target });
