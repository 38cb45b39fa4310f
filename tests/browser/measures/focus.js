// Where the focus is: the place among the stops (null: nowhere, -1: on something else), with what is
// wrong with how it shows.
() => {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return null;
  const at = window.stops.elements.indexOf(element);
  if (at < 0) return { at, faults: [] };
  const faults = [];
  const style = getComputedStyle(element);
  if (JSON.stringify(appearance(element)) === JSON.stringify(window.stops.before[at])) {
    faults.push("looks the same with the focus as without it");
  } else if (!["none", "auto"].includes(style.outlineStyle) && style.outlineWidth !== "0px") {
    const offset = parseFloat(style.outlineOffset);
    const own = style.backgroundColor;
    const on = offset < 0 && pixel(own)[3] === 255 ? own : ground(element);
    const ratio = contrast(style.outlineColor, on);
    if (ratio < 3) faults.push(`has an outline of contrast ${ratio.toFixed(1)} against ${on}`);
  }
  const boxes = [...element.getClientRects()].map((box) => ({
    left: Math.max(box.left, 0), right: Math.min(box.right, innerWidth),
    top: Math.max(box.top, 0), bottom: Math.min(box.bottom, innerHeight),
  })).filter((box) => box.right - box.left > 1 && box.bottom - box.top > 1);
  const points = boxes.flatMap(({ left, right, top, bottom }) =>
    [0.5, 0.1, 0.9].flatMap((x) => [0.5, 0.1, 0.9].map((y) => [left + (right - left) * x, top + (bottom - top) * y])));
  const hit = points.some(([x, y]) => {
    const top = document.elementFromPoint(x, y);
    return top && (element.contains(top) || top.contains(element) || [...(element.labels ?? [])].some((each) => each.contains(top)));
  });
  if (!points.length) faults.push("has the focus outside the window");
  else if (!hit) faults.push("has the focus under something else");
  return { at, faults };
}
