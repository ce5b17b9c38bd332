// Draws a rectangle over a page with mouse, pen or finger, and writes it into the fields of the form, in percent of the page. The fields alone do as well.
const percent = (share) => (Math.round(share * 10000) / 100).toString();

for (const sheet of document.querySelectorAll("[data-redact]")) {
  const svg = sheet.querySelector("svg");
  const field = (name) => document.getElementById(`${sheet.dataset.redact}_${name}`);
  const draft = document.createElementNS(svg.namespaceURI, "rect");
  let from = null;
  draft.setAttribute("class", "ct-region-draft");
  svg.append(draft);

  const at = (e) => {
    const box = svg.getBoundingClientRect();
    const share = (value, size) => Math.min(1, Math.max(0, value / size));
    return { x: share(e.clientX - box.left, box.width), y: share(e.clientY - box.top, box.height) };
  };
  const show = ({ left, top, width, height }) => {
    for (const [name, share] of [["x", left], ["y", top], ["width", width], ["height", height]]) draft.setAttribute(name, Math.max(0, share) * 1000);
  };
  const between = (a, b) => ({ left: Math.min(a.x, b.x), top: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) });
  const typed = () => {
    const [left, top, width, height] = ["Left", "Top", "Width", "Height"].map((name) => Number(field(name).value.replace(",", ".")) / 100);
    show({ left, top, width, height });
  };

  svg.addEventListener("pointerdown", (e) => {
    if (e.button !== 0) return;
    e.preventDefault();
    svg.setPointerCapture(e.pointerId);
    from = at(e);
    show(between(from, from));
  });
  svg.addEventListener("pointermove", (e) => {
    if (from) show(between(from, at(e)));
  });
  svg.addEventListener("pointercancel", () => {
    from = null;
    typed();
  });
  svg.addEventListener("pointerup", (e) => {
    if (!from) return;
    const { left, top, width, height } = between(from, at(e));
    from = null;
    if (width < 0.002 || height < 0.002) {
      typed(); // a click, not a rectangle
      return;
    }
    for (const [name, share] of [["Left", left], ["Top", top], ["Width", width], ["Height", height]]) field(name).value = percent(share);
    field("OnPage").value = sheet.dataset.page;
    field("Reason").focus();
  });
  for (const name of ["Left", "Top", "Width", "Height"]) field(name).addEventListener("input", typed);
  typed();
}
