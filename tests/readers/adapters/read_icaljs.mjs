// ical.js (Thunderbird). It reads VTIMEZONE and nothing else: a TZID without one is floating.
//
// Its own mistake, left as it is: a series of RDATE alone loses its first day, that of DTSTART.
import {readFileSync} from "node:fs";
import {asked, instant, load, write} from "./record.mjs";

const ICAL = load("ical.js");
// ICAL.Event looks through the whole calendar for its overrides when none are handed to it, which
// takes minutes for thousands of events.
const NONE = {exceptions: []};

const moment = (time) => {
  if (!time.isDate && time.zone === ICAL.Timezone.localTimezone) {
    throw new Error(`floating time: ${time}`);
  }
  return time.isDate ? time.toString() : instant(time.toUnixTime() * 1000);
};

const span = (start, end) => ({
  all_day: start.isDate,
  start: moment(start),
  end: moment(end),
});

const shown = ({component, startDate, endDate}, start = startDate, end = endDate) => ({
  uid: component.getFirstPropertyValue("uid"),
  summary: component.getFirstPropertyValue("summary"),
  status: component.getFirstPropertyValue("status"),
  ...span(start, end),
});

const entry = (event) => ({
  ...shown(event),
  recurrence_id: event.recurrenceId ? moment(event.recurrenceId) : null,
  description: event.component.getFirstPropertyValue("description"),
  location: event.component.getFirstPropertyValue("location"),
});

// The iterator walks the series in the order of its rule; an override can be up to this many days
// later or earlier than the occurrence whose place it takes.
const REACH = 60 * 86400;

function* expanded(event, last) {
  if (!event.isRecurring()) {
    yield shown(event);
    return;
  }
  const until = Date.parse(last) / 1000 + REACH;
  const iterator = event.iterator();
  for (let next = iterator.next(); next && next.toUnixTime() < until; next = iterator.next()) {
    const {item, startDate, endDate} = event.getOccurrenceDetails(next);
    yield shown(item, startDate, endDate);
  }
}

const read = (request) => {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(request.file, "utf8")));
  const events = calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one, NONE));
  const series = new Map(
    events.filter((one) => !one.isRecurrenceException()).map((one) => [one.uid, one]),
  );
  events
    .filter((one) => one.isRecurrenceException())
    .forEach((one) => series.get(one.uid).relateException(one));
  const occurrences = [...series.values()].flatMap((one) => [...expanded(one, request.last)]);
  write("ical.js", request, events.map(entry), occurrences);
};

asked().forEach(read);
