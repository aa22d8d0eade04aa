// The page: draws the state it came with, then follows the server.

import * as connect from "./connect.js";
import { byId, write } from "./dom.js";
import * as lists from "./lists.js";
import { follow } from "./live.js";
import * as overview from "./overview.js";
import * as tools from "./tools.js";
import { ago, setServerTime, t } from "./words.js";

let state = JSON.parse(byId("state").textContent);
let toolsVersion = state.tools_version;
let link = "live";
let heard = state.now;

function draw(next) {
  state = next;
  hear(next.now);
  overview.draw(state);
  tools.draw(state);
  lists.draw(state);
  if (state.tools_version !== toolsVersion) {
    fetchTools();
  }
}

function hear(now) {
  heard = now;
  setServerTime(now);
}

async function fetchTools() {
  try {
    const answer = await fetch(`/status.json?lang=${document.documentElement.lang}`, { cache: "no-store" });
    const all = await answer.json();
    tools.setTools(all.tools);
    toolsVersion = all.tools_version;
  } catch {
    // the server is gone for the moment: the next state asks again
  }
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
