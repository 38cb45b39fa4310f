// The search of a published calendar: lists the events that have every word in their names or dates.
const form = document.querySelector("form[data-index]");
const field = form.querySelector("input[type=search]");
const told = document.createElement("p");
told.setAttribute("role", "status");
const found = document.createElement("ul");
found.className = "found";
form.append(told, found);
form.hidden = false;

const MOST = 20;
const fold = (text) => {
  const plain = text.toLowerCase().replaceAll("ß", "ss").normalize("NFKD");
  return plain.replace(/\p{Mn}/gu, "").normalize("NFKC").toLowerCase();
};
let index;

const listed = ([link, title, dates]) => {
  const name = document.createElement("a");
  name.href = link;
  name.textContent = title;
  const item = document.createElement("li");
  item.append(name, ` ${dates}`);
  return item;
};
const search = async () => {
  const asked = field.value;
  const words = fold(asked).split(/\s+/).filter(Boolean);
  index ??= fetch(form.dataset.index).then((answer) => answer.json());
  const { events } = words.length ? await index : { events: [] };
  if (asked !== field.value) return;
  const matching = events.filter(([, , , names]) => words.every((word) => names.includes(word)));
  found.replaceChildren(...matching.slice(0, MOST).map(listed));
  const more = matching.length - MOST;
  if (!words.length) told.textContent = "";
  else if (!matching.length) told.textContent = form.dataset.none;
  else told.textContent = more > 0 ? `+${more}` : "";
};
field.addEventListener("input", search);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  search();
});
