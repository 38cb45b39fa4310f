// What makes the page wider than its window: the innermost elements that stick out where a line ends and
// aren't inside something that scrolls or cuts by itself.
(width) => {
  const wide = document.scrollingElement.scrollWidth;
  if (wide <= width) return [];
  const rtl = getComputedStyle(document.documentElement).direction === "rtl";
  // How far an element reaches from the edge at which reading begins.
  const right = (element) => {
    const box = element.getBoundingClientRect();
    return rtl ? width - box.left - scrollX : box.right + scrollX;
  };
  const kept = (element) =>
    [...above(element)].some(
      (each) =>
        each !== document.body &&
        each !== document.documentElement &&
        getComputedStyle(each).overflowX !== "visible" &&
        right(each) <= width + 1,
    );
  const out = [...document.body.querySelectorAll("*")].filter(
    (each) => shown(each) && right(each) > width + 1 && !kept(each),
  );
  const innermost = out.filter((each) => !out.some((other) => other !== each && each.contains(other)));
  const parts = innermost.slice(0, 5).map((each) => `${named(each)} reaches ${Math.ceil(right(each))}`);
  return [`${wide} px wide in a window of ${width}: ${parts.join("; ") || "body"}`];
}
