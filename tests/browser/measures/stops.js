// Every element that the Tab key should reach, in the order of the document, remembered with how it
// looks without focus; of a group of radio buttons, the one that is chosen stands for all.
() => {
  const group = (each) => each.type === "radio" && each.name && !each.checked &&
    [...document.getElementsByName(each.name)].some(
      (other, index) => other !== each && other.form === each.form && (other.checked || index === 0),
    );
  const stops = [...document.querySelectorAll(INTERACTIVE)].filter(
    (each) => shown(each) && each.tabIndex >= 0 && !each.matches(":disabled") && !each.closest("[inert]") && !group(each),
  );
  const dead = [...document.querySelectorAll(INTERACTIVE)].filter(
    (each) => shown(each) && each.tabIndex < 0 && each.getAttribute("role") && !each.hasAttribute("tabindex"),
  );
  const ahead = stops.filter((each) => each.tabIndex > 0);
  document.activeElement?.blur();
  window.stops = { elements: stops, before: stops.map((each) => appearance(each)) };
  return {
    names: stops.map(named),
    faults: [
      ...dead.map((each) => `${named(each)} has a role, but the keyboard can't reach it`),
      ...ahead.map((each) => `${named(each)} has a tabindex above 0`),
    ],
  };
}
