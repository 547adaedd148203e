"use strict";
(() => {
  const page = document.querySelector(".timeline-page");
  const make = (name, fields, ...children) => {
    const element = Object.assign(document.createElement(name), fields);
    element.append(...children);
    return element;
  };
  const bars = new Map([...page.querySelectorAll("svg a.bar")].map((bar) => [bar.getAttribute("href").slice(1), bar]));
  const events = [...page.querySelectorAll(".year li[id]")].map((item) => ({
    item,
    bar: bars.get(item.id),
    kind: item.dataset.kind ?? "",
    text: item.textContent.toLowerCase(),
  }));
  const kinds = [...new Set(events.map((event) => event.kind))].filter(Boolean).sort();

  const search = make("input", { type: "search", name: "search" });
  const kind = make("select", { name: "kind" }, make("option", { value: "" }, "all"),
    ...kinds.map((name) => make("option", { value: name }, name)));
  const count = make("output", { ariaLive: "polite" });
  const tools = make("div", { className: "tools" }, make("label", {}, "Search ", search),
    make("label", {}, "Kind ", kind));

  const filter = () => {
    const words = search.value.toLowerCase().split(/\s+/);
    let shown = 0;
    for (const event of events) {
      const fits = (!kind.value || event.kind === kind.value) && words.every((word) => event.text.includes(word));
      shown += fits;
      event.item.hidden = !fits;
      event.bar?.classList.toggle("off", !fits);
      event.bar?.setAttribute("tabindex", fits ? "0" : "-1");
    }
    for (const year of page.querySelectorAll(".year")) {
      year.hidden = !year.querySelector("li[id]:not([hidden])");
      const link = page.querySelector(`.years a[href="#${year.id}"]`);
      if (link) link.hidden = year.hidden;
    }
    count.value = shown < events.length ? `${shown} of ${events.length} events` : "";
  };
  search.addEventListener("input", filter);
  kind.addEventListener("input", filter);
  window.addEventListener("hashchange", () => {
    const target = document.getElementById(location.hash.slice(1));
    if (!target?.closest("[hidden]")) return;
    search.value = kind.value = "";
    filter();
    target.scrollIntoView();
  });

  const drawing = page.querySelector("svg");
  if (drawing) {
    const scroll = drawing.parentElement;
    let size = 1;
    const zoom = (factor) => {
      const middle = (scroll.scrollLeft + scroll.clientWidth / 2) / scroll.scrollWidth;
      size = Math.min(8, Math.max(1, size * factor));
      drawing.style.width = `${100 * size}%`;
      drawing.style.minWidth = `${46 * size}rem`;
      scroll.scrollLeft = middle * scroll.scrollWidth - scroll.clientWidth / 2;
      smaller.disabled = size === 1;
      larger.disabled = size === 8;
    };
    const smaller = make("button", { type: "button", ariaLabel: "Smaller drawing", disabled: true }, "−");
    const larger = make("button", { type: "button", ariaLabel: "Larger drawing" }, "+");
    smaller.addEventListener("click", () => zoom(1 / 2));
    larger.addEventListener("click", () => zoom(2));
    tools.append(make("span", { className: "zoom" }, smaller, larger));
  }
  tools.append(count);
  page.querySelector("header").after(tools);
})();
