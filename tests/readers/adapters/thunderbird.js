// Runs inside Thunderbird: subscribe to each address, refresh, and say what its calendar holds.
const [requests, done] = arguments;

const {cal} = ChromeUtils.importESModule("resource:///modules/calendar/calUtils.sys.mjs");
const EVENTS = Ci.calICalendar.ITEM_FILTER_TYPE_EVENT;
const TIMES = EVENTS | Ci.calICalendar.ITEM_FILTER_CLASS_OCCURRENCES;

// Whole days are "20230401" to it, instants have a number of microseconds.
const moment = (time) => {
  if (time.isDate) return time.icalString.replace(/(....)(..)(..)/, "$1-$2-$3");
  if (time.timezone.isFloating) throw new Error(`floating time: ${time}`);
  return new Date(time.nativeTime / 1000).toISOString().slice(0, 19) + "Z";
};

const shown = (item) => ({
  uid: item.id,
  summary: item.title,
  status: item.status,
  all_day: item.startDate.isDate,
  start: moment(item.startDate),
  end: moment(item.endDate),
});

const entry = (item) => ({
  ...shown(item),
  recurrence_id: item.recurrenceId ? moment(item.recurrenceId) : null,
  description: item.getProperty("DESCRIPTION"),
  location: item.getProperty("LOCATION"),
});

const withOverrides = (item) => {
  const series = item.recurrenceInfo;
  return series
    ? [item, ...series.getExceptionIds().map((id) => series.getExceptionFor(id))]
    : [item];
};

// As the dialog for a new calendar does it, with its offline copy.
const subscribed = (uri) => {
  const known = cal.manager.getCalendars().find((one) => one.uri.equals(uri));
  if (known) return known;
  const calendar = cal.manager.createCalendar("ics", uri);
  calendar.name = uri.spec;
  calendar.setProperty("cache.enabled", true);
  cal.manager.registerCalendar(calendar);
  return cal.manager.getCalendarById(calendar.id);
};

const refreshed = (calendar) =>
  new Promise((resolve, reject) => {
    const ignored = () => {};
    calendar.addObserver({
      QueryInterface: ChromeUtils.generateQI(["calIObserver"]),
      onLoad: resolve,
      onError: (_calendar, _number, message) => reject(new Error(message)),
      onStartBatch: ignored,
      onEndBatch: ignored,
      onAddItem: ignored,
      onModifyItem: ignored,
      onDeleteItem: ignored,
      onPropertyChanged: ignored,
      onPropertyDeleting: ignored,
    });
    calendar.refresh();
  });

const read = async ({source, first, last}) => {
  const calendar = subscribed(Services.io.newURI(source));
  await refreshed(calendar);
  const items = await calendar.getItemsAsArray(EVENTS, 0, null, null);
  const days = [first, last].map((day) => cal.createDateTime(`${day.replaceAll("-", "")}T000000Z`));
  const times = await calendar.getItemsAsArray(TIMES, 0, ...days);
  return {entries: items.flatMap(withOverrides).map(entry), occurrences: times.map(shown)};
};

(async () => {
  const answers = [];
  for (const request of requests) answers.push(await read(request));
  return {answers};
})().then(done, (error) => done({error: `${error} ${error.stack}`}));
