// Chromium as Debian packages it, pages in it, and what axe says of them.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export const launch = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });

/** Opens the page in a browser of its own, and notes what it asks elsewhere and what goes wrong in it. */
export async function open(browser, url, options = {}) {
  const context = await browser.newContext({ locale: "en-GB", viewport: { width: 1200, height: 900 }, ...options });
  const page = await context.newPage();
  const faults = [];
  const origin = new URL(url).origin;
  page.on("request", (request) => {
    if (!request.url().startsWith(`${origin}/`)) faults.push(`asked ${request.url()}`);
  });
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(String(error)));
  await page.goto(url);
  await page.waitForSelector("html[data-complete]");
  return { page, faults, close: () => context.close() };
}

/** The violations that axe calls serious or critical, one line each. */
export async function violations(page) {
  // through the debugger, which the page's own policy does not bind
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).slice(0, 5).join(", ")}`);
}
