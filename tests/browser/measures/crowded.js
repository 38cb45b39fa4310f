// Words that touch the edge of the window: nearer than `least` pixels to its left or right side. Those
// inside something that scrolls sideways by itself are left out.
(least) => {
  const found = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const across = document.documentElement.clientWidth;
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !shown(parent) || parent.closest("svg")) continue;
    if ([parent, ...above(parent)].some((each) => each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).overflowX !== "visible")) continue;
    range.selectNodeContents(walker.currentNode);
    const near = (box) => box.width > 2 && box.right > 0 && (box.left < least || box.right > across - least);
    if ([...range.getClientRects()].some(near)) found.add(named(parent));
  }
  return [...found].map((each) => `${each} touches the edge of the window`);
}
