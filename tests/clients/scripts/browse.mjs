// Opens a page in headless Chromium, and prints as JSON what it asked for, what went wrong, and what an expression gives.
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";

const task = JSON.parse(readFileSync(process.argv[2], "utf8"));
const browser = await chromium.launch({
  executablePath: task.chromium,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--allow-file-access-from-files"],
});
const told = { requests: [], errors: [] };
try {
  const context = await browser.newContext({
    timezoneId: task.timezone,
    javaScriptEnabled: task.javascript ?? true,
    colorScheme: task.dark ? "dark" : "light",
    viewport: { width: task.width ?? 1200, height: 900 },
  });
  const page = await context.newPage();
  page.on("request", (request) => told.requests.push(request.url().slice(0, 200)));
  page.on("requestfailed", (request) => told.errors.push(`failed: ${request.url().slice(0, 200)}`));
  page.on("pageerror", (error) => told.errors.push(`error: ${error.message}`));
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && told.errors.push(message.text()));
  await page.goto(task.url);
  if (task.until) await page.waitForFunction(task.until, undefined, { timeout: 60_000 });
  told.result = task.expression ? await page.evaluate(task.expression) : null;
  const shown = page.locator(task.shown ?? "body");
  told.text = await shown.evaluateAll((elements) => elements
    .filter((element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
    .map((element) => element.innerText).join("\n"));
  if (task.screenshot) await page.screenshot({ path: task.screenshot, fullPage: true });
} finally {
  await browser.close();
}
console.log(JSON.stringify(told));
