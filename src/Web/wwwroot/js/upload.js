// Resumable uploads (tus) to one item of evidence.
import { Line } from "./upload/line.js";
import { Queue } from "./upload/queue.js";

for (const form of document.querySelectorAll("form[data-upload]")) {
  const input = form.querySelector("input[type=file]");
  const queue = new Queue(form.querySelector("[data-upload-status]"));
  let all = true;
  const settled = (line) => {
    all &&= line.arrived === true;
    queue.settle(line);
    if (queue.isEmpty && all && form.dataset.then) location.assign(form.dataset.then);
  };
  form.addEventListener("submit", (e) => {
    e.preventDefault();
    for (const file of input.files) {
      const line = new Line(form, file, file.name, settled, () => queue.next());
      line.belongsTo(form.dataset.evidenceId);
      form.querySelector("[data-upload-list]").append(line.row);
      queue.add(line);
    }
    input.value = "";
  });
}
