// Every tool: searchable, with its figures, and all there is to know of it on demand.

import { byId, el, prose, whenChanged, write } from "./dom.js";
import { ago, duration, number, t } from "./words.js";

let rows = [];
let figures = {};

/** Builds the rows anew: the tools have changed. */
export function setTools(tools) {
  rows = tools.map(row);
  byId("tools-body").replaceChildren(...rows.map(({ element }) => element));
  const on = tools.filter((tool) => tool.on).length;
  write(byId("tools-count"), t("tools.count", { on: number(on), off: number(tools.length - on) }));
  drawFigures({ figures });
  filter();
}

export const draw = whenChanged(
  (state) => state.figures,
  (state) => {
    figures = state.figures;
    drawFigures(state);
    if (["called", "failed"].includes(byId("tool-state").value)) {
      filter();
    }
  },
);

export function start() {
  byId("tool-search").addEventListener("input", filter);
  byId("tool-state").addEventListener("change", filter);
}

function drawFigures(state) {
  for (const { tool, cells, element } of rows) {
    const counted = state.figures[tool.name];
    element.classList.toggle("idle", !counted);
    write(cells.calls, counted ? number(counted.calls) : t("never"));
    write(cells.failures, counted ? number(counted.failures) : t("never"));
    cells.failures.classList.toggle("bad", Boolean(counted?.failures));
    write(cells.p50, counted ? duration(counted.p50_ms) : t("never"));
    write(cells.p95, counted ? duration(counted.p95_ms) : t("never"));
  }
}

function row(tool) {
  const cells = {
    calls: figure(t("calls")),
    failures: figure(t("failures")),
    p50: figure("p50"),
    p95: figure("p95"),
  };
  const body = el("div", { class: "tool-details" });
  const details = el(
    "details",
    { ontoggle: () => details.open && body.replaceChildren(...about(tool)) },
    el(
      "summary",
      {},
      el("span", { class: "tool-name" }, tool.name),
      " ",
      el("span", { class: "tool-title", lang: "en" }, tool.title),
      " ",
      ...badges(tool),
    ),
    body,
  );
  const head = el("th", { scope: "row", class: "tool-cell" }, details);
  const element = el("tr", { class: tool.on ? null : "off" }, head, ...Object.values(cells));
  return { tool, cells, element, words: searched(tool) };
}

const figure = (label) => el("td", { class: "number", "data-label": label });

function badges(tool) {
  const words = [];
  if (!tool.on) {
    words.push(["off", t("tool.off")]);
  }
  if (tool.writes) {
    words.push(tool.destructive ? ["destroys", t("tool.destroys")] : ["writes", t("tool.writes")]);
  }
  return words.map(([kind, word]) => el("span", { class: `tag ${kind}` }, word));
}

function about(tool) {
  const last = figures[tool.name]?.last;
  const facts = [
    [t("tool.toolset"), tool.toolset],
    [t("tool.file"), tool.file ? el("code", {}, tool.file) : t("never")],
    [t("tool.aliases"), tool.aliases.length ? tool.aliases.join(", ") : null],
    [t("tool.last"), last ? ago(last) : null],
  ].filter(([, value]) => value !== null);
  return [
    tool.on ? null : el("p", { class: "why", lang: "en" }, `${tool.why_off} ${tool.turn_on}`),
    el("p", { class: "description", lang: "en" }, ...prose(tool.description)),
    el("dl", { class: "inline" }, ...facts.flatMap(([name, value]) => [el("dt", {}, name), el("dd", {}, value)])),
    el("p", { class: "label" }, t("tool.arguments")),
    tool.arguments.length ? el("ul", { class: "arguments" }, ...tool.arguments.map(argument)) : el("p", { class: "quiet" }, t("tool.noarguments")),
  ].filter((part) => part !== null);
}

function argument({ name, type, required, description }) {
  return el(
    "li",
    {},
    el("code", {}, name),
    " ",
    el("span", { class: "quiet" }, type),
    required ? el("span", { class: "tag" }, t("tool.required")) : null,
    el("p", { lang: "en" }, ...prose(description)),
  );
}

const searched = (tool) =>
  [tool.name, tool.name.replaceAll("_", " "), tool.title, tool.toolset, tool.description, ...tool.aliases, ...tool.arguments.map(({ name }) => name)]
    .join(" ")
    .toLowerCase();

const SHOWN = {
  on: (tool) => tool.on,
  off: (tool) => !tool.on,
  called: (tool) => tool.name in figures,
  failed: (tool) => figures[tool.name]?.failures > 0,
  all: () => true,
};

function filter() {
  const words = byId("tool-search").value.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = SHOWN[byId("tool-state").value];
  let found = 0;
  for (const row of rows) {
    const fits = shown(row.tool) && words.every((word) => row.words.includes(word));
    row.element.hidden = !fits;
    found += fits ? 1 : 0;
  }
  write(byId("tools-found"), found ? t("tools.found", { found: number(found), all: number(rows.length) }) : t("tools.none"));
}
