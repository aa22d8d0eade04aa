// The page: draws the state it came with, then follows the server.

import * as connect from "./connect.js";
import { byId, write } from "./dom.js";
import * as lists from "./lists.js";
import { follow } from "./live.js";
import * as overview from "./overview.js";
import * as tools from "./tools.js";
import { ago, setServerTime, t } from "./words.js";

let state = JSON.parse(byId("state").textContent);
let link = "live";
let heard = state.now;

function draw(next) {
  const changed = next.tools_version !== state.tools_version;
  state = next;
  hear(next.now);
  overview.draw(state);
  tools.draw(state);
  lists.draw(state);
  if (next.tools) {
    tools.setTools(next.tools);
  } else if (changed) {
    fetchTools();
  }
}

function hear(now) {
  heard = now;
  setServerTime(now);
}

async function fetchTools() {
  const answer = await fetch(`/status.json?lang=${document.documentElement.lang}`, { cache: "no-store" });
  tools.setTools((await answer.json()).tools);
}

function tick() {
  overview.tick(state);
  lists.tick();
  byId("live").dataset.live = link;
  write(byId("live-text"), link === "live" ? t("live") : link === "polling" ? t("live.polling") : t("live.lost", { ago: ago(heard) }));
}

tools.start();
tools.setTools(state.tools);
connect.start(state);
draw(state);
tick();
document.documentElement.dataset.complete = "yes";
performance.mark("complete");

setInterval(tick, 1000);
follow({
  state: draw,
  time: hear,
  link: (now) => {
    link = now;
    tick();
  },
});
