/** Every chart with its states: what the tests render, and the page of charts shows. */
import type { Component } from "svelte";
import Budgets from "../../src/charts/curves/Budgets.svelte";
import Curves from "../../src/charts/curves/Curves.svelte";
import Diagnostic from "../../src/charts/diagnostics/Diagnostic.svelte";
import Dots from "../../src/charts/curves/Dots.svelte";
import Gallery from "../../src/charts/examples/Gallery.svelte";
import Listen from "../../src/charts/examples/Listen.svelte";
import Graph from "../../src/charts/diagnostics/Graph.svelte";
import Histogram from "../../src/charts/diagnostics/Histogram.svelte";
import Images from "../../src/charts/diagnostics/Images.svelte";
import LeadMap from "../../src/charts/curves/LeadMap.svelte";
import Matrix from "../../src/charts/diagnostics/Matrix.svelte";
import PointMap from "../../src/charts/map/PointMap.svelte";
import Ranking from "../../src/charts/curves/Ranking.svelte";
import Tokens from "../../src/charts/diagnostics/Tokens.svelte";
import Views from "../../src/charts/examples/Views.svelte";
import * as examples from "./examples";
import { dotPlots, leadMaps } from "./paradigm-examples";

/** A name, what draws, and its props in each of its states, which fit it: here they are only passed on. */
type Shown = readonly [name: string, chart: Component<Record<string, unknown>>, states: Record<string, Record<string, unknown>>];

/** Figures, with a title, a sentence that says what is shown, and a table behind it. */
export const charts = [
  ["Curves", Curves, examples.curves],
  ["Dots", Dots, dotPlots],
  ["LeadMap", LeadMap, leadMaps],
  ["Budgets", Budgets, examples.budgets],
  ["PointMap", PointMap, examples.maps],
  ["Histogram", Histogram, examples.histograms],
  ["Matrix", Matrix, examples.matrices],
  ["Images", Images, examples.images],
  ["Tokens", Tokens, examples.tokens],
  ["Graph", Graph, examples.graphs],
  ["Diagnostic", Diagnostic, examples.diagnostics],
] as unknown as readonly Shown[];

/** Examples beside each other. */
export const strips = [
  ["Gallery", Gallery, examples.galleries],
  ["Listen", Listen, examples.listened],
  ["Ranking", Ranking, examples.rankings],
  ["Views", Views, examples.views],
] as unknown as readonly Shown[];
