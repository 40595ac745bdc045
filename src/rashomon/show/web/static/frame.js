// A figure in, its drawing in it: finds the data and the libraries, and keeps the table one click away.

// A drawing's module exports `draw(canvas, data, libraries)`, synchronous, and `needs`, a list of names below.
// `draw` puts its elements into `canvas`; when it puts none, the table stays as it is.
const LIBRARIES = {
  d3: { file: "d3.min.js", made: () => globalThis.d3 },
  Plot: { file: "plot.min.js", made: () => globalThis.Plot },
  topojson: { file: "topojson-client.min.js", made: () => globalThis.topojson },
};
const WORLD = "countries-110m.json";

/** Draw every figure of a page, in order; `load(name)` gives the module of a drawing. */
export async function drawAll(page, load) {
  for (const figure of page.querySelectorAll("figure[data-draw]")) {
    await drawOne(figure, await load(figure.dataset.draw));
  }
}

async function drawOne(figure, module) {
  const canvas = figure.querySelector(".canvas");
  const same = figure.querySelector(".same");
  const libraries = {};
  for (const name of module.needs ?? []) libraries[name] = await library(name);
  const data = await dataOf(figure);
  canvas.hidden = false; // so that its width can be asked for
  module.draw(canvas, data, libraries);
  canvas.hidden = !canvas.childElementCount;
  if (canvas.hidden) return;
  const fold = document.createElement("details");
  const summary = document.createElement("summary");
  summary.textContent = "The same as a table";
  same.before(fold);
  fold.append(summary, same);
}

async function dataOf(figure) {
  const inPage = figure.querySelector('script[type="application/json"]');
  if (inPage) return JSON.parse(inPage.textContent);
  return (await fetch(figure.dataset.source)).json();
}

/** Load a library once; inside a single file it is there already. "world" is the map of countries. */
async function library(name) {
  if (name === "world") return world();
  const { file, made } = LIBRARIES[name];
  if (!made()) {
    await new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = `/static/vendor/${file}`;
      script.addEventListener("load", done);
      script.addEventListener("error", failed);
      document.head.append(script);
    });
  }
  return made();
}

async function world() {
  const inPage = document.getElementById("world");
  if (inPage) return JSON.parse(inPage.textContent);
  return (await fetch(`/static/vendor/${WORLD}`)).json();
}
