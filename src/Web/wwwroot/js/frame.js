// The frame: search key, menus, appearance, and what htmx needs to be told.
const root = document.documentElement;
const csrf = () => document.querySelector("meta[name=csrf]")?.content ?? "";

document.addEventListener("keydown", (e) => {
  const typing = e.target.closest?.("input, textarea, select, [contenteditable]");
  if (e.key === "/" && !typing && !e.ctrlKey && !e.metaKey && !e.altKey) {
    const search = document.querySelector("[data-search]");
    if (search) {
      e.preventDefault();
      search.focus();
      search.select();
    }
  }
  if (e.key === "Escape") {
    const open = document.querySelector("details[data-menu][open]");
    if (open) {
      open.open = false;
      open.querySelector("summary").focus();
    }
  }
});

document.addEventListener("click", (e) => {
  if (e.target.closest("[data-print]")) window.print();
  for (const menu of document.querySelectorAll("details[data-menu][open]")) {
    if (!menu.contains(e.target)) menu.open = false;
  }
});

// Appearance without leaving a half-filled form; the cookie is still written by the server.
document.addEventListener("submit", (e) => {
  const form = e.target.closest("form[data-preferences]");
  const button = e.submitter;
  if (!form || !button?.name) return;
  e.preventDefault();
  const data = new FormData(form);
  data.set(button.name, button.value);
  root.dataset[button.name] = button.value;
  for (const other of form.querySelectorAll(`[name="${button.name}"]`)) {
    other.setAttribute("aria-pressed", String(other === button));
  }
  document.dispatchEvent(new Event("ct:theme"));
  void fetch(form.action, { method: "POST", body: data, headers: { "X-CSRF": csrf() }, redirect: "manual" });
});

document.addEventListener("htmx:configRequest", (e) => {
  e.detail.headers["X-CSRF"] = csrf();
});

const trouble = document.querySelector("[data-trouble]");
const complain = () => {
  if (!trouble) return;
  trouble.textContent = trouble.dataset.text;
  trouble.hidden = false;
  setTimeout(() => (trouble.hidden = true), 8000);
};
document.addEventListener("htmx:responseError", complain);
document.addEventListener("htmx:sendError", complain);
document.addEventListener("htmx:afterRequest", (e) => {
  if (e.detail.successful && trouble) trouble.hidden = true;
});
