// What KCalendarCore understands of calendar files, a line of JSON for each: FROM TO FILE...
// read_kcalendarcore.py runs it.
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>
#include <QTimeZone>
#include <kcalendarcore/icalformat.h>
#include <kcalendarcore/memorycalendar.h>
#include <kcalendarcore/occurrenceiterator.h>

using namespace KCalendarCore;

static QString moment(const QDateTime &time, bool allDay)
{
    if (allDay) {
        return time.date().toString(Qt::ISODate);
    }
    return time.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ"));
}

static QJsonValue text(const QString &value)
{
    return value.isEmpty() ? QJsonValue() : QJsonValue(value);
}

static QString status(const Incidence::Ptr &event)
{
    switch (event->status()) {
    case Incidence::StatusTentative: return QStringLiteral("TENTATIVE");
    case Incidence::StatusConfirmed: return QStringLiteral("CONFIRMED");
    case Incidence::StatusCanceled: return QStringLiteral("CANCELLED");
    default: return QString();
    }
}

// Whole days end with their last day here; the answer's end is the day after.
static QJsonObject shown(const Incidence::Ptr &event, const QDateTime &start, const QDateTime &end)
{
    const bool allDay = event->allDay();
    return {
        {QStringLiteral("uid"), event->uid()},
        {QStringLiteral("summary"), event->summary()},
        {QStringLiteral("status"), text(status(event))},
        {QStringLiteral("all_day"), allDay},
        {QStringLiteral("start"), moment(start, allDay)},
        {QStringLiteral("end"), moment(allDay ? end.addDays(1) : end, allDay)},
    };
}

static QJsonObject read(const QString &file, const QDateTime &from, const QDateTime &to)
{
    const MemoryCalendar::Ptr calendar(new MemoryCalendar(QTimeZone::systemTimeZone()));
    ICalFormat format;
    if (!format.load(calendar, file)) {
        qFatal("can't be read: %s", qPrintable(file));
    }
    QJsonArray entries, occurrences;
    for (const Event::Ptr &event : calendar->rawEvents()) {
        QJsonObject entry = shown(event, event->dtStart(), event->dtEnd());
        const QDateTime replaced = event->recurrenceId();
        entry[QStringLiteral("recurrence_id")] =
            replaced.isValid() ? QJsonValue(moment(replaced, event->allDay())) : QJsonValue();
        entry[QStringLiteral("description")] = text(event->description());
        entry[QStringLiteral("location")] = text(event->location());
        entries.append(entry);
    }
    for (OccurrenceIterator each(*calendar, from, to); each.hasNext();) {
        each.next();
        occurrences.append(
            shown(each.incidence(), each.occurrenceStartDate(), each.occurrenceEndDate()));
    }
    return {{QStringLiteral("entries"), entries}, {QStringLiteral("occurrences"), occurrences}};
}

int main(int count, char **words)
{
    const QCoreApplication app(count, words);
    const QStringList asked = app.arguments();
    const QDateTime from(QDate::fromString(asked.at(1), Qt::ISODate), QTime(0, 0), Qt::UTC);
    const QDateTime to(QDate::fromString(asked.at(2), Qt::ISODate), QTime(0, 0), Qt::UTC);
    QTextStream out(stdout);
    out.setCodec("UTF-8");
    for (const QString &file : asked.mid(3)) {
        out << QJsonDocument(read(file, from, to)).toJson(QJsonDocument::Compact) << '\n';
    }
}
