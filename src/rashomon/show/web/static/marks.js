// One tab stop for each drawing: the arrow keys go from mark to mark. Without script every mark is a stop.
for (const drawing of document.querySelectorAll("[data-marks]")) {
  const marks = [...drawing.querySelectorAll("a[href]")];
  if (marks.length < 3) continue;
  const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
  const stop = (mark) => marks.forEach((one) => one.setAttribute("tabindex", one === mark ? "0" : "-1"));
  const hint = drawing.parentElement.querySelector(".keys");
  stop(marks[0]);
  if (hint) hint.hidden = false;
  drawing.addEventListener("focusin", (event) => {
    const mark = event.target.closest("a[href]");
    if (mark) stop(mark);
  });
  drawing.addEventListener("keydown", (event) => {
    const at = marks.indexOf(event.target.closest("a[href]"));
    const ends = { Home: 0, End: marks.length - 1 };
    const to = event.key in ends ? ends[event.key] : at + (steps[event.key] ?? NaN);
    if (at < 0 || !marks[to] || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    marks[to].focus();
  });
}
