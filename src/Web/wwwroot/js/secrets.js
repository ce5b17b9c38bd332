// A revealed value stands for its seconds and is then taken out of the page; also when the page is left or kept in memory.
const mask = (secret) => {
  clearInterval(secret.timer);
  secret.removeAttribute("data-secret");
  secret.textContent = `••• (${secret.dataset.masked})`;
};
const start = (secret) => {
  if (secret.timer) return;
  const end = performance.now() + Number(secret.dataset.secret) * 1000;
  const shown = secret.querySelector(".ct-secret-left");
  const words = shown.textContent;
  const number = secret.dataset.secret;
  secret.timer = setInterval(() => {
    const left = Math.ceil((end - performance.now()) / 1000);
    if (left <= 0) mask(secret);
    else shown.textContent = words.replace(number, left);
  }, 250);
};
const all = () => document.querySelectorAll("[data-secret]");

all().forEach(start);
document.addEventListener("htmx:load", () => all().forEach(start));
addEventListener("pagehide", () => all().forEach(mask));
