/** Where the page begins. */
import { mount } from "svelte";
import App from "./App.svelte";
import "./look.css";

const target = document.getElementById("page")!;
target.replaceChildren();
mount(App, { target });
