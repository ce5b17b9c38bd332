// Rows that are dragged take new numbers; the form that holds them is sent as always. Without a script, or without a mouse, one writes the numbers or uses the arrows.
let dragged = null;

const rows = (body) => [...body.querySelectorAll("tr")];
const renumber = (body) => rows(body).forEach((row, i) => {
  const place = row.querySelector("input[name^='Places[']");
  if (place) place.value = i + 1;
});

document.addEventListener("dragstart", (e) => {
  dragged = e.target.closest?.("[data-order] tr[draggable=true]") ?? null;
  if (dragged) e.dataTransfer.effectAllowed = "move";
});

document.addEventListener("dragover", (e) => {
  const over = e.target.closest?.("[data-order] tr");
  if (!dragged || !over || over === dragged || over.parentElement !== dragged.parentElement) return;
  e.preventDefault();
  const { top, height } = over.getBoundingClientRect();
  over[e.clientY < top + height / 2 ? "before" : "after"](dragged);
});

document.addEventListener("drop", (e) => {
  if (dragged && e.target.closest?.("[data-order]")) e.preventDefault();
});

document.addEventListener("dragend", () => {
  if (dragged) renumber(dragged.parentElement);
  dragged = null;
});
