// ts-ics (calendars in web pages). It parses, and expands one rule by the clock of the machine. The
// program above it gives it the clock on the wall, makes instants of what comes back, and puts
// overrides in the place of what they replace; that is done here.
import {readFileSync} from "node:fs";
import {asked, instant, load, write} from "./record.mjs";

// The clock on the wall is handed over as if it were UTC's, so the machine's must be that.
process.env.TZ = "UTC";
const ics = load("ts-ics");

const isDay = ({type}) => type === "DATE";
const day = (date) => date.toISOString().slice(0, 10);
const moment = (time) => (isDay(time) ? day(time.date) : instant(time.date));

const shown = (event) => ({
  uid: event.uid,
  summary: event.summary,
  status: event.status ?? null,
  all_day: isDay(event.start),
  start: moment(event.start),
  end: moment(event.end ?? event.start),
});

const entry = (event) => ({
  ...shown(event),
  recurrence_id: event.recurrenceId ? moment(event.recurrenceId.value) : null,
  description: event.description ?? null,
  location: event.location ?? null,
});

const wall = (time) => time.local?.date ?? time.date;

// The last day of a rule is the zone's own, like its times.
const ruleByTheWall = (rule, start, zones) => {
  if (!rule.until || !start.local) return rule;
  const {timezone} = start.local;
  const {milliseconds} = ics.getTimezoneObjectOffset(rule.until.date, timezone, zones) ?? {milliseconds: 0};
  return {...rule, until: {...rule.until, date: new Date(rule.until.date.getTime() + milliseconds)}};
};

const unwalled = (date, start, zones) => {
  if (isDay(start)) return day(date);
  if (!start.local) return instant(date);
  const {milliseconds} = ics.getTimezoneObjectOffset(date, start.local.timezone, zones);
  return instant(date.getTime() - milliseconds);
};

// An override can be this many days earlier than what it replaces.
const REACH = 60 * 86400000;

function* expanded(event, replaced, last, zones) {
  const rule = event.recurrenceRule;
  if (!rule) {
    yield shown(event);
    return;
  }
  const one = shown(event);
  const length = (event.end ?? event.start).date - event.start.date;
  const dates = ics.extendByRecurrenceRule(ruleByTheWall(rule, event.start, zones), {
    start: wall(event.start),
    end: new Date(Date.parse(last) + REACH),
    exceptions: (event.exceptionDates ?? []).map(wall),
  });
  for (const start of dates.map((date) => unwalled(date, event.start, zones))) {
    if (replaced.has(`${event.uid} ${start}`)) continue;
    const end = new Date(Date.parse(start) + length);
    yield {...one, start, end: one.all_day ? day(end) : instant(end)};
  }
}

const read = (request) => {
  const calendar = ics.convertIcsCalendar(undefined, readFileSync(request.file, "utf8"));
  const events = calendar.events ?? [];
  const entries = events.map(entry);
  const replaced = new Set(entries.map(({uid, recurrence_id}) => `${uid} ${recurrence_id}`));
  const occurrences = events.flatMap((event) => [
    ...expanded(event, replaced, request.last, calendar.timezones),
  ]);
  write("ts-ics", request, entries, occurrences);
};

asked().forEach(read);
