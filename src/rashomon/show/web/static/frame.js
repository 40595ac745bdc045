// A figure in, its drawing in it: finds the data, loads the module, and keeps the table one click away.

/** Draw every figure of a page; `load(name)` gives the module of a drawing. */
export async function drawAll(page, load) {
  for (const figure of page.querySelectorAll("figure[data-draw]")) {
    const module = await load(figure.dataset.draw).catch(() => null);
    if (module) await drawOne(figure, module);
  }
}

async function drawOne(figure, module) {
  const canvas = figure.querySelector(".canvas");
  const same = figure.querySelector(".same");
  module.draw(canvas, await dataOf(figure));
  if (!canvas.childElementCount) return;
  canvas.hidden = false;
  const fold = document.createElement("details");
  const summary = document.createElement("summary");
  summary.textContent = "The same as a table";
  same.before(fold);
  fold.append(summary, same);
}

async function dataOf(figure) {
  const inPage = figure.querySelector('script[type="application/json"]');
  if (inPage) return JSON.parse(inPage.textContent);
  const answer = await fetch(figure.dataset.source);
  return answer.json();
}
