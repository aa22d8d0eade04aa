// Clients, errors, route files and the configuration.

import { byId, el, whenChanged, write } from "./dom.js";
import { ago, exactly, number, t } from "./words.js";

export function draw(state) {
  drawClients(state);
  drawErrors(state);
  drawFiles(state);
  drawSettings(state);
  tick();
}

export function tick() {
  for (const element of document.querySelectorAll("[data-ago]")) {
    write(element, ago(element.dataset.ago));
  }
}

const drawClients = whenChanged(
  (state) => state.clients,
  ({ clients }) =>
    byId("clients-list").replaceChildren(
      clients.length === 0
        ? empty(t("clients.none"))
        : table(
            t("client"),
            [t("client"), t("client.revision"), t("client.requests"), t("client.calls"), t("client.last")],
            clients.map((client) => [
              name(client),
              client.revision,
              numeric(client.requests),
              numeric(client.calls),
              when(client.last),
            ]),
          ),
    ),
);

function name({ name: called, version }) {
  return called === ""
    ? el("span", { class: "quiet" }, t("client.unnamed"))
    : el("span", {}, el("strong", {}, called), " ", el("span", { class: "quiet" }, version));
}

const drawErrors = whenChanged(
  (state) => state.errors,
  ({ errors }) =>
    byId("errors-list").replaceChildren(
      errors.length === 0
        ? empty(t("errors.none"))
        : table(
            t("error.what"),
            [t("error.what"), t("error.todo"), t("error.when")],
            errors.map((error) => [what(error), todo(error), when(error.last)]),
          ),
    ),
);

function what({ title, method, name: called, count, client }) {
  const more = [count > 1 ? t("error.times", { count: number(count) }) : null, client ? t("error.by", { client }) : null];
  return el(
    "div",
    {},
    el("strong", {}, title),
    el("div", { class: "quiet" }, el("code", {}, called || method), " ", more.filter(Boolean).join(", ")),
  );
}

function todo({ remedy, administrators, id }) {
  return el(
    "div",
    {},
    administrators ? el("span", { class: "tag destroys" }, t("error.administrator")) : null,
    " ",
    remedy,
    id ? el("div", { class: "quiet" }, t("error.id", { id })) : null,
  );
}

const drawFiles = whenChanged(
  (state) => [state.route_files, state.faulty_route_files],
  (state) =>
    byId("files-list").replaceChildren(
      ...(state.faulty_route_files.length === 0
        ? [empty(t("files.good", { count: number(state.route_files) }))]
        : state.faulty_route_files.map(fault)),
    ),
);

function fault({ file, state, fault: text }) {
  const outdated = state === "OUTDATED";
  return el(
    "article",
    { class: "problem", "data-severity": outdated ? "warning" : "error" },
    el("p", { class: "title" }, el("code", {}, file)),
    el("p", {}, t(outdated ? "files.outdated" : "files.broken")),
    ...text.split(" | ").map((finding) => el("p", { class: "quiet", lang: "en" }, finding)),
  );
}

const drawSettings = whenChanged(
  (state) => state.settings,
  ({ settings }) => {
    const given = settings.filter((setting) => setting.given);
    const others = settings.filter((setting) => !setting.given);
    byId("settings-list").replaceChildren(
      ...(given.length ? [settingsTable(given)] : []),
      el("details", { class: "more" }, el("summary", {}, t("settings.all", { count: number(others.length) })), settingsTable(others)),
    );
  },
);

function settingsTable(settings) {
  return table(
    t("setting"),
    [t("setting"), t("setting.value")],
    settings.map((setting) => [el("code", {}, setting.name), value(setting)]),
  );
}

function value({ secret, given, value: text, default: otherwise }) {
  if (secret) {
    return el("span", { class: given ? "tag" : "quiet" }, t(given ? "settings.secret.set" : "settings.secret.unset"));
  }
  return given
    ? el("code", {}, text)
    : el("span", { class: "quiet" }, t("settings.default"), " ", el("span", { lang: "en" }, otherwise));
}

const empty = (text) => el("p", { class: "empty" }, text);

const numeric = (value) => el("span", { class: "number" }, number(value));

const when = (moment) => el("time", { datetime: moment, title: exactly(moment), "data-ago": moment }, ago(moment));

function table(caption, heads, lines) {
  return el(
    "table",
    { class: "cards" },
    el("caption", { class: "hidden" }, caption),
    el("thead", {}, el("tr", {}, ...heads.map((head) => el("th", { scope: "col" }, head)))),
    el("tbody", {}, ...lines.map((cells) => el("tr", {}, ...cells.map((cell, index) => el("td", { "data-label": heads[index] }, cell))))),
  );
}
