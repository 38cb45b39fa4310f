// Words that lie on top of other words: texts of different elements whose boxes cross.
() => {
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.data.trim() || !shown(node.parentElement)) continue;
    if ([node.parentElement, ...above(node.parentElement)].some((each) => getComputedStyle(each).clipPath !== "none")) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects())
      if (box.width > 2 && box.height > 2) texts.push({ node, box });
  }
  const deep = 3; // lines of letters may touch
  const cross = (a, b) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > deep &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.height, b.height) / 2;
  texts.sort((a, b) => a.box.top - b.box.top);
  const faults = [];
  for (let one = 0; one < texts.length && faults.length < 5; one++)
    for (let other = one + 1; other < texts.length && texts[other].box.top < texts[one].box.bottom; other++) {
      const [a, b] = [texts[one], texts[other]];
      if (a.node !== b.node && cross(a.box, b.box))
        faults.push(`“${a.node.data.trim().slice(0, 40)}” lies on “${b.node.data.trim().slice(0, 40)}”`);
    }
  return faults;
}
