// Forms: the second click is not sent, characters are counted, and focus goes to what the server has to say.
document.addEventListener("submit", (e) => {
  const form = e.target;
  if (!form.matches("form[data-guard]") || e.defaultPrevented) return;
  if (form.dataset.sent) {
    e.preventDefault();
    return;
  }
  form.dataset.sent = "true";
  e.submitter?.setAttribute("aria-disabled", "true");
  e.submitter?.classList.add("ct-busy");
});

// Back button: the page may come from the browser's memory with its guard still on.
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
  for (const button of document.querySelectorAll(".ct-busy")) {
    button.classList.remove("ct-busy");
    button.removeAttribute("aria-disabled");
  }
});

const count = (line) => {
  const area = document.getElementById(line.dataset.countFor);
  const left = Number(line.dataset.max) - area.value.length;
  line.textContent = (left < 0 ? line.dataset.over : line.dataset.left).replace("{n}", Math.abs(left).toLocaleString(document.documentElement.lang));
  line.classList.toggle("ct-error", left < 0);
};
document.addEventListener("input", (e) => {
  const line = document.querySelector(`[data-count-for="${CSS.escape(e.target.id)}"]`);
  if (line) count(line);
});
for (const line of document.querySelectorAll("[data-count-for]")) {
  if (document.getElementById(line.dataset.countFor).value) count(line);
}

document.querySelector("[data-focus]")?.focus({ preventScroll: false });
