// Makes a link chart larger and smaller, moves along its links by arrow keys, and says in words what is linked. The picture and the table below it do without.
// An arrow key follows the link that points most nearly that way. That alone would leave most links of a well linked node out of reach, so with Shift the
// arrows go round the links of the node one came from.
const turn = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
const step = 1.25;

for (const chart of document.querySelectorAll("[data-links]")) {
  const svg = chart.querySelector("svg");
  const scroll = chart.querySelector(".ct-links-scroll");
  const said = chart.querySelector(".ct-links-said");
  const nodes = [...svg.querySelectorAll("[data-node]")];
  const lines = [...svg.querySelectorAll("[data-from]")];
  const [full, tall] = [Number(svg.getAttribute("width")), Number(svg.getAttribute("height"))];
  const byId = new Map(nodes.map((n) => [n.dataset.node, n]));
  const near = new Map(nodes.map((n) => [n, []]));
  for (const line of lines) {
    const [from, to] = [byId.get(line.dataset.from), byId.get(line.dataset.to)];
    near.get(from).push(to);
    near.get(to).push(from);
  }
  const middle = (node) => {
    const mark = node.querySelector("circle");
    return [Number(mark.getAttribute("cx")), Number(mark.getAttribute("cy"))];
  };

  let scale = 1;
  const zoom = (wanted) => {
    const [x, y] = [(scroll.scrollLeft + scroll.clientWidth / 2) / scale, (scroll.scrollTop + scroll.clientHeight / 2) / scale];
    scale = Math.min(3, Math.max(0.1, wanted));
    svg.setAttribute("width", full * scale);
    svg.setAttribute("height", tall * scale);
    scroll.scrollTo(x * scale - scroll.clientWidth / 2, y * scale - scroll.clientHeight / 2);
  };
  const fit = () => zoom(Math.min(1, scroll.clientWidth / full, scroll.clientHeight / tall));
  const acts = { in: () => zoom(scale * step), out: () => zoom(scale / step), fit };
  for (const button of chart.querySelectorAll("[data-act]")) button.addEventListener("click", acts[button.dataset.act]);
  scroll.addEventListener("wheel", (e) => {
    if (!e.ctrlKey) return;
    e.preventDefault();
    zoom(scale * (e.deltaY < 0 ? step : 1 / step));
  }, { passive: false });

  const show = (node) => {
    const mine = lines.filter((l) => l.dataset.from === node.dataset.node || l.dataset.to === node.dataset.node);
    svg.classList.add("ct-links-on");
    for (const line of lines) line.classList.toggle("ct-on", mine.includes(line));
    for (const other of nodes) other.classList.toggle("ct-on", other === node || near.get(node).includes(other));
    said.textContent = mine.length > 0 ? mine.map((l) => l.dataset.words).join(" · ") : node.querySelector("title").textContent;
  };
  const hide = () => {
    svg.classList.remove("ct-links-on");
    said.textContent = "";
  };
  // One stop for Tab: whoever comes by keyboard goes on by arrows, not through hundreds of nodes.
  const rove = (node) => {
    for (const other of nodes) other.setAttribute("tabindex", other === node ? "0" : "-1");
  };
  const go = (node) => {
    if (!node) return;
    rove(node);
    node.focus({ preventScroll: true });
    const [x, y] = middle(node).map((at) => at * scale);
    scroll.scrollTo(x - scroll.clientWidth / 2, y - scroll.clientHeight / 2);
  };
  const towards = (node, [dx, dy]) => {
    const [x, y] = middle(node);
    const ranked = [...new Set(near.get(node))].map((other) => {
      const [ox, oy] = middle(other);
      const away = Math.hypot(ox - x, oy - y) || 1;
      return { other, along: ((ox - x) * dx + (oy - y) * dy) / away, away };
    }).filter((c) => c.along > 0.3);
    return ranked.sort((a, b) => b.along - a.along || a.away - b.away)[0]?.other;
  };

  let hub = null;
  const follow = (node, direction) => {
    const other = towards(node, direction);
    if (other) hub = node;
    go(other);
  };
  const round = (node, by) => {
    if (!hub || !near.get(hub).includes(node)) hub = node;
    const [x, y] = middle(hub);
    const angle = (other) => Math.atan2(middle(other)[1] - y, middle(other)[0] - x);
    const ring = [...new Set(near.get(hub))].filter((other) => other !== hub).sort((a, b) => angle(a) - angle(b));
    const at = ring.indexOf(node);
    go(at < 0 ? ring[0] : ring[(at + by + ring.length) % ring.length]);
  };

  svg.addEventListener("keydown", (e) => {
    const node = e.target.closest("[data-node]");
    if (!node || e.altKey || e.ctrlKey || e.metaKey) return;
    const at = nodes.indexOf(node);
    const other = { Home: nodes[0], End: nodes.at(-1), PageDown: nodes[at + 1], PageUp: nodes[at - 1] };
    if (e.key in turn && e.shiftKey) round(node, turn[e.key][0] + turn[e.key][1]);
    else if (e.key in turn) follow(node, turn[e.key]);
    else if (e.key in other) go(other[e.key]);
    else if (e.key === "+" || e.key === "-" || e.key === "0") {
      acts[{ "+": "in", "-": "out", 0: "fit" }[e.key]]();
      if (e.key !== "0") go(node);
    } else return;
    e.preventDefault();
  });
  svg.addEventListener("focusin", (e) => {
    const node = e.target.closest("[data-node]");
    if (!node) return;
    rove(node);
    show(node);
  });
  svg.addEventListener("focusout", hide);
  svg.addEventListener("pointerover", (e) => {
    const node = e.target.closest("[data-node]");
    if (node) show(node);
    else if (!svg.contains(document.activeElement)) hide();
  });

  // Dragging the ground moves the picture.
  let from = null;
  svg.addEventListener("pointerdown", (e) => {
    if (e.button !== 0 || e.pointerType === "touch" || e.target.closest("[data-node]")) return;
    from = { x: e.clientX, y: e.clientY, left: scroll.scrollLeft, top: scroll.scrollTop };
    svg.setPointerCapture(e.pointerId);
  });
  svg.addEventListener("pointermove", (e) => {
    if (from) scroll.scrollTo(from.left - e.clientX + from.x, from.top - e.clientY + from.y);
  });
  for (const end of ["pointerup", "pointercancel"]) svg.addEventListener(end, () => (from = null));

  chart.querySelector(".ct-links-tools").hidden = false;
  said.hidden = false;
  scroll.removeAttribute("tabindex"); // its nodes take the focus
  if (nodes.length > 0) rove(nodes[0]);
  if (full > scroll.clientWidth && nodes.length <= 40) zoom(Math.max(0.85, scroll.clientWidth / full));
  scroll.scrollTo((svg.clientWidth - scroll.clientWidth) / 2, (svg.clientHeight - scroll.clientHeight) / 2);
}
