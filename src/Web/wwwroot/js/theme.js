// Runs before the first paint, so that a dark screen does not flash. The server has painted "light" for "auto".
(() => {
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const paint = () => {
    root.dataset.bsTheme = root.dataset.theme === "auto" ? (dark.matches ? "dark" : "light") : root.dataset.theme;
  };
  paint();
  dark.addEventListener("change", paint);
  document.addEventListener("ct:theme", paint);
})();
