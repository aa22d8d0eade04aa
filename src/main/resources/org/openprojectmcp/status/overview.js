// What somebody wants to know first: how it is, what is wrong, what to do.

import { byId, el, whenChanged, write } from "./dom.js";
import { exactly, number, span, t } from "./words.js";

export function draw(state) {
  byId("hero").dataset.health = state.health;
  write(byId("headline"), t(`health.${state.health}`));
  document.title = `${t(`health.${state.health}`)} – openproject-mcp`;
  drawProblems(state);
  drawFacts(state);
  tick(state);
}

/** What changes by itself as time goes by. */
export function tick(state) {
  write(byId("subline"), subline(state.openproject));
  for (const element of document.querySelectorAll("[data-span]")) {
    write(element, span(element.dataset.span));
  }
}

function subline(openproject) {
  if (!openproject.asked) {
    return t("sub.starting");
  }
  return t(openproject.connected ? "sub.connected" : "sub.lost", { since: span(openproject.since) });
}

const drawProblems = whenChanged(
  (state) => state.problems,
  (state) => {
    const list = byId("problems");
    list.hidden = state.problems.length === 0;
    list.replaceChildren(...state.problems.map(problem));
  },
);

function problem({ severity, title, remedy, detail }) {
  return el(
    "article",
    { class: "problem", "data-severity": severity },
    el("p", { class: "title" }, el("span", { class: "badge" }, t(`severity.${severity}`)), " ", title),
    el("p", {}, el("strong", {}, t("next")), " ", remedy),
    detail ? el("p", { class: "quiet" }, t("said"), " ", el("span", { lang: "en" }, detail)) : null,
  );
}

const drawFacts = whenChanged(
  (state) => ({ ...state, figures: null, errors: null, settings: null, now: null }),
  (state) => byId("facts").replaceChildren(openProject(state), server(state), tools(state), traffic(state)),
);

function openProject({ openproject, access }) {
  const { connected, asked, sandbox, url, version, user, since } = openproject;
  const word = !asked ? "unknown" : connected ? "reachable" : "unreachable";
  const identity = access.auth === "per-user" ? t("fact.identity.peruser") : (user ?? t("never"));
  return card(t("fact.openproject"), connected ? "good" : asked ? "bad" : "none", t(`fact.${word}`), [
    [t("fact.since"), asked ? el("span", { "data-span": since, title: exactly(since) }) : t("never")],
    [t("fact.identity"), identity],
    [t("fact.version"), version ?? t(connected ? "fact.version.hidden" : "never")],
    [t("fact.address"), sandbox ? t("fact.sandbox") : el("span", { class: "address-text" }, url)],
  ]);
}

function server({ version, started, ports, access }) {
  const way = access.auth === "per-user" ? "peruser" : access.token ? "token" : "open";
  return card(t("fact.server"), null, version, [
    [t("fact.uptime"), el("span", { "data-span": started, title: exactly(started) })],
    [t("fact.port.mcp"), String(ports.mcp_external)],
    [t("fact.port.status"), String(ports.http_status)],
    [t("fact.access"), t(`fact.access.${way}`)],
  ]);
}

function tools(state) {
  const good = state.route_files - state.faulty_route_files.length;
  return card(t("fact.tools"), null, `${number(state.mcp_tools.length)} ${t("fact.tools.on")}`, [
    [t("fact.tools.off"), number(state.tools_off)],
    [t("fact.files"), t("fact.files.value", { good: number(good), all: number(state.route_files) })],
  ]);
}

function traffic({ traffic: now, clients }) {
  return card(t("fact.traffic"), null, number(now.calls), [
    [t("fact.failed"), number(now.failures)],
    [t("fact.running"), number(now.running)],
    [t("fact.streams"), t("fact.streams.value", { open: number(now.open_streams), max: number(now.max_streams) })],
    [t("fact.clients"), number(clients.length)],
  ]);
}

function card(title, sign, main, lines) {
  return el(
    "section",
    { class: "card", "data-sign": sign },
    el("h2", {}, title),
    el("p", { class: "main" }, main),
    el("dl", {}, ...lines.flatMap(([name, value]) => [el("dt", {}, name), el("dd", {}, value)])),
  );
}

