// What every measure knows of elements; it stands before each of them (visit.py).

const INTERACTIVE =
  "a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, iframe, " +
  "audio[controls], video[controls], [contenteditable=''], [contenteditable=true], [tabindex], " +
  "[role=button], [role=link], [role=checkbox], [role=radio], [role=switch], [role=tab], " +
  "[role=menuitem], [role=option], [role=slider], [role=spinbutton], [role=textbox]";

const shown = (element) => {
  if (!element.checkVisibility({ visibilityProperty: true })) return false;
  return [...element.getClientRects()].some((box) => box.width > 0 && box.height > 0);
};

// A name by which a person finds the element in the page: tag, id or classes, and its words.
const named = (element) => {
  const tag = element.localName;
  const id = element.id ? `#${element.id}` : [...element.classList].map((each) => `.${each}`).join("");
  const name = element.getAttribute("name") ? `[name=${element.getAttribute("name")}]` : "";
  const words = (element.getAttribute("aria-label") ?? element.textContent ?? "").trim();
  const short = words.replace(/\s+/g, " ").slice(0, 40);
  return `${tag}${id}${name}${short ? ` “${short}”` : ""}`;
};

const above = function* (element) {
  for (let each = element.parentElement; each; each = each.parentElement) yield each;
};

// How an element looks, with what is drawn around it: focus may be shown by any of these.
const appearance = (element) => {
  const around = [element, ...(element.labels ?? []), ...[...above(element)].slice(0, 2)];
  const drawn = (each, part) => {
    const style = getComputedStyle(each, part);
    const ring = style.outlineStyle === "none" || style.outlineWidth === "0px"
      ? "" : `${style.outlineStyle} ${style.outlineWidth} ${style.outlineColor}`;
    return [
      ring, style.boxShadow, style.backgroundColor, style.backgroundImage, style.color, style.borderColor,
      style.borderWidth, style.borderStyle, style.textDecoration, style.clipPath, style.transform,
      style.fill, style.stroke, style.strokeWidth, part ? style.content : "",
    ].join(" / ");
  };
  return around.map((each) => [undefined, "::before", "::after"].map((part) => drawn(each, part)).join(" | "));
};

// The red, green and blue of any colour that CSS can write, and how opaque it is.
const pixel = (colour) => {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d");
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data];
};

const luminance = (colour) => {
  const [red, green, blue] = pixel(colour).slice(0, 3).map((each) => {
    const part = each / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

// Between 1 and 21 (WCAG's contrast ratio).
const contrast = (one, other) => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

// The colour that an element stands on: the nearest one behind it that lets nothing through.
const ground = (element) => {
  for (const each of above(element)) {
    const colour = getComputedStyle(each).backgroundColor;
    if (pixel(colour)[3] === 255) return colour;
  }
  const dark = matchMedia("(prefers-color-scheme: dark)").matches &&
    getComputedStyle(document.documentElement).colorScheme.includes("dark");
  return dark ? "#121212" : "#ffffff"; // as Chromium paints a page without a background
};
