// Marks the present day of the calendar's zone on a page that was published on another day.
const { zone } = document.querySelector("[data-zone]").dataset;
// Sweden writes days as ISO 8601 does.
const today = new Intl.DateTimeFormat("sv-SE", { timeZone: zone }).format();
for (const day of document.querySelectorAll("[data-day]")) {
  const isToday = day.dataset.day === today;
  day.classList.toggle("today", isToday);
  const marked = day.querySelector("time") ?? day;
  if (isToday) marked.setAttribute("aria-current", "date");
  else marked.removeAttribute("aria-current");
}
