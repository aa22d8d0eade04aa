// Client configurations, ready to copy. The address is the one that the browser reached, with the port of MCP.

import { byId, copyButton, el } from "./dom.js";
import { t } from "./words.js";

const NAME = "openproject";

let access;

export function start(state) {
  access = state.access;
  const address = byId("address");
  address.value = `http://${location.hostname}:${state.ports.mcp_external}/`;
  const panels = CLIENTS.map(panel);
  byId("client-tabs").replaceChildren(...panels.map(({ tab }) => tab));
  byId("client-panels").replaceChildren(...panels.map(({ element }) => element));
  byId("client-tabs").addEventListener("keydown", (event) => move(event, panels));
  panels.forEach((one) => one.tab.addEventListener("click", () => choose(one, panels)));
  address.addEventListener("input", () => panels.forEach((one) => one.write()));
  choose(panels[0], panels);
}

/** The header that callers send, with what stands in the place of the secret. */
function header() {
  if (access.auth === "per-user") {
    return { name: "X-OpenProject-Api-Key", prefix: "", secret: "YOUR_OPENPROJECT_KEY", note: t("connect.key"), prompt: t("connect.key.prompt") };
  }
  return access.token
    ? { name: "Authorization", prefix: "Bearer ", secret: "YOUR_ACCESS_TOKEN", note: t("connect.token"), prompt: t("connect.token.prompt") }
    : null;
}

const json = (value) => JSON.stringify(value, null, 2);

const headers = (secret) => {
  const wanted = header();
  return wanted ? { headers: { [wanted.name]: wanted.prefix + (secret ?? wanted.secret) } } : {};
};

const CLIENTS = [
  { id: "claude", name: "Claude Code", text: claude },
  { id: "vscode", name: "VS Code", text: vsCode, asks: true },
  { id: "cursor", name: "Cursor", text: (url) => json({ mcpServers: { [NAME]: { url, ...headers() } } }) },
  { id: "stdio", name: "mcp-remote (stdio)", text: stdio },
  { id: "url", name: t("connect.url.tab"), text: (url) => url, withHeader: true },
];

function claude(url) {
  const wanted = header();
  const more = wanted ? ` \\\n  --header "${wanted.name}: ${wanted.prefix}${wanted.secret}"` : "";
  return `claude mcp add --transport http ${NAME} ${url}${more}`;
}

function vsCode(url) {
  const wanted = header();
  const inputs = wanted
    ? { inputs: [{ type: "promptString", id: "secret", description: wanted.prompt, password: true }] }
    : {};
  return json({ ...inputs, servers: { [NAME]: { type: "http", url, ...headers("${input:secret}") } } });
}

function stdio(url) {
  const wanted = header();
  const args = ["-y", "mcp-remote", url];
  if (url.startsWith("http:") && !/^http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/]/.test(url)) {
    args.push("--allow-http");
  }
  if (!wanted) {
    return json({ mcpServers: { [NAME]: { command: "npx", args } } });
  }
  // the value comes from the environment: some clients split arguments at spaces
  args.push("--header", `${wanted.name}:\${MCP_HEADER}`);
  const env = { MCP_HEADER: wanted.prefix + wanted.secret };
  return json({ mcpServers: { [NAME]: { command: "npx", args, env } } });
}

function panel({ id, name, text, withHeader, asks }) {
  const wanted = header();
  const code = el("code");
  const tab = el("button", { type: "button", role: "tab", id: `tab-${id}`, "aria-controls": `panel-${id}` }, name);
  const element = el(
    "div",
    { role: "tabpanel", id: `panel-${id}`, "aria-labelledby": `tab-${id}`, class: "panel" },
    el("p", {}, t(`connect.${id}`)),
    el("div", { class: "snippet" }, el("pre", { tabindex: "0", role: "group", "aria-label": name }, code), copyButton(t("copy"), t("copied"), () => code.textContent)),
    withHeader && wanted ? el("p", {}, t("connect.header"), " ", el("code", {}, `${wanted.name}: ${wanted.prefix}${wanted.secret}`)) : null,
    wanted ? el("p", { class: "quiet" }, asks ? t("connect.asks") : wanted.note) : null,
  );
  const write = () => (code.textContent = text(byId("address").value.trim()));
  write();
  return { tab, element, write };
}

function choose(chosen, panels) {
  for (const { tab, element } of panels) {
    const selected = tab === chosen.tab;
    tab.setAttribute("aria-selected", String(selected));
    tab.tabIndex = selected ? 0 : -1;
    element.hidden = !selected;
  }
}

/** Arrow keys, Home and End go from tab to tab. */
function move(event, panels) {
  const at = panels.findIndex(({ tab }) => tab === event.target);
  const last = panels.length - 1;
  const to = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at === 0 ? last : at - 1, Home: 0, End: last }[event.key];
  if (at >= 0 && to !== undefined) {
    event.preventDefault();
    choose(panels[to], panels);
    panels[to].tab.focus();
  }
}
