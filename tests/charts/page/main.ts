/** All charts and controls in all their states, to look at: npx vite --config tests/charts/page/vite.config.ts */
import { mount } from "svelte";
import "../../../src/look.css";
import Page from "./Page.svelte";

const theme = new URLSearchParams(location.search).get("theme");
if (theme) document.documentElement.dataset["theme"] = theme;
mount(Page, { target: document.body });
