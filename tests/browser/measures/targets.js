// Targets smaller than `least` CSS pixels either way (WCAG 2.5.8, without its allowance for spacing).
// Exempt are links inside a line that says more than the links do; a label counts as part of what it
// labels.
(least) => {
  const targets = [...document.querySelectorAll(INTERACTIVE)].filter(
    (each) => shown(each) && !each.disabled && !each.matches("[tabindex='-1']"),
  );
  const inside = new Set(targets);
  const inSentence = (element) => {
    if (getComputedStyle(element).display !== "inline" || element.closest("svg")) return false;
    const block = [...above(element)].find((each) => !getComputedStyle(each).display.startsWith("inline"));
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode;
      if (!/[\p{L}\p{N}]/u.test(text.data) || !shown(text.parentElement)) continue;
      if (![text.parentElement, ...above(text.parentElement)].some((each) => inside.has(each))) return true;
    }
    return false;
  };
  const size = (element) => {
    const boxes = [element, ...(element.labels ?? [])].map((each) => each.getBoundingClientRect());
    const all = element.localName === "input" ? boxes : boxes.slice(0, 1);
    return {
      width: Math.max(...all.map((box) => box.right)) - Math.min(...all.map((box) => box.left)),
      height: Math.max(...all.map((box) => box.bottom)) - Math.min(...all.map((box) => box.top)),
    };
  };
  return targets
    .filter((each) => !inSentence(each))
    .map((each) => ({ each, ...size(each) }))
    .filter(({ width, height }) => width < least - 0.5 || height < least - 0.5)
    .map(({ each, width, height }) => `${named(each)} is ${Math.round(width)}×${Math.round(height)} px`);
}
