// Words that are cut off: text in a box that hides what overflows and is smaller than the text. What
// is hidden from the eye on purpose is a pixel or two large.
() => {
  const hides = (value) => value === "hidden" || value === "clip";
  const found = [];
  for (const each of document.body.querySelectorAll("*")) {
    if (each.closest("svg") || !shown(each) || !each.innerText?.trim()) continue;
    if (each.clientWidth <= 2 || each.clientHeight <= 2) continue;
    const style = getComputedStyle(each);
    if (style.clipPath !== "none" && style.position === "absolute") continue;
    const across = hides(style.overflowX) && each.scrollWidth > each.clientWidth + 1;
    const down = hides(style.overflowY) && each.scrollHeight > each.clientHeight + 1;
    if (across) found.push(`${named(each)} is cut at ${each.clientWidth} of ${each.scrollWidth} px`);
    else if (down) found.push(`${named(each)} is cut at ${each.clientHeight} of ${each.scrollHeight} px down`);
  }
  return found;
}
