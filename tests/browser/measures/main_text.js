// The lines of `main` as they are seen, without what scripts add (`data-added`).
() => {
  const added = [...document.querySelectorAll("[data-added]")].map((each) => [each, each.style.display]);
  for (const [each] of added) each.style.setProperty("display", "none", "important");
  const main = document.querySelector("main") ?? document.body;
  const lines = main.innerText.split("\n").map((each) => each.trim().replace(/\s+/g, " ")).filter(Boolean);
  for (const [each, display] of added) each.style.display = display;
  return lines;
}
