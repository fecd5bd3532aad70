// Reads a calendar with ical.js and prints what it understood as JSON.
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, "utf8")));
for (const zone of calendar.getAllSubcomponents("vtimezone"))
  ICAL.TimezoneService.register(zone.getFirstPropertyValue("tzid"), new ICAL.Timezone(zone));
const events = calendar.getAllSubcomponents("vevent").map((x) => {
  const event = new ICAL.Event(x);
  return {
    uid: event.uid,
    summary: event.summary,
    start: event.startDate.toJSDate().toISOString(),
    allDay: event.startDate.isDate,
    offset: event.startDate.utcOffset(),
    sequence: event.sequence,
    status: x.getFirstPropertyValue("status"),
  };
});
console.log(JSON.stringify(events));
