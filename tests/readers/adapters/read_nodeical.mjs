// node-ical (dashboards, mirrors). It keeps one event for a UID, with its overrides inside.
//
// Its own mistakes, left as they are: RDATE is not read; a backslash before an n in a text (escaped
// as \\n) becomes a line break; double quotes around a whole text are taken off.
import {asked, instant, load, write} from "./record.mjs";

const ical = load("node-ical");

// A property with parameters is handed over as {params, val}.
const text = (value) => (value === undefined ? null : (value?.val ?? value));

// A whole day is a Date at midnight of the machine's own zone.
const day = (value) =>
  [
    String(value.getFullYear()).padStart(4, "0"),
    String(value.getMonth() + 1).padStart(2, "0"),
    String(value.getDate()).padStart(2, "0"),
  ].join("-");

const moment = (value, allDay) => (allDay ? day(value) : instant(value.getTime()));

const shown = (event, start = event.start, end = event.end) => {
  const all_day = event.datetype === "date";
  return {
    uid: event.uid,
    summary: text(event.summary),
    status: text(event.status),
    all_day,
    start: moment(start, all_day),
    end: moment(end, all_day),
  };
};

const entry = (event) => ({
  ...shown(event),
  recurrence_id: event.recurrenceid
    ? moment(event.recurrenceid, Boolean(event.recurrenceid.dateOnly))
    : null,
  description: text(event.description),
  location: text(event.location),
});

const read = (request) => {
  const series = Object.values(ical.sync.parseFile(request.file)).filter(
    (one) => one.type === "VEVENT",
  );
  // An override is kept under two keys, its day and its instant.
  const overrides = (event) => [...new Set(Object.values(event.recurrences ?? {}))];
  // It finds an override only by the occurrence it replaces, so one that was moved into the window
  // would be missed; and its days are the machine's own, the window is UTC's.
  const REACH = 60 * 86400000;
  const window = {
    from: new Date(Date.parse(request.first) - REACH),
    to: new Date(Date.parse(request.last) + REACH),
    expandOngoing: true,
  };
  const occurrences = series.flatMap((event) =>
    ical.expandRecurringEvent(event, window).map((one) => shown(one.event, one.start, one.end)),
  );
  const entries = series.flatMap((event) => [event, ...overrides(event)]).map(entry);
  write("node-ical", request, entries, occurrences);
};

asked().forEach(read);
