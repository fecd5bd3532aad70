"""Reads a calendar with python3-icalendar and prints what it understood as JSON."""
import json
import sys

from icalendar import Calendar

data = sys.stdin.buffer.read()
lines = data.split(b"\r\n")
assert all(len(line) <= 75 for line in lines), "a line is longer than 75 octets"
assert all(line.decode() is not None for line in lines)
assert b"\n" not in data.replace(b"\r\n", b""), "a line ends without CRLF"
calendar = Calendar.from_ical(data)
assert [x.name for x in calendar.walk("VTIMEZONE")] == ["VTIMEZONE"]
assert [sorted(x) for x in calendar.walk("STANDARD")] == [["DTSTART", "TZNAME", "TZOFFSETFROM", "TZOFFSETTO"]], "a yearly rule"
assert not calendar.walk("DAYLIGHT")
events = []
for event in calendar.walk("VEVENT"):
    assert not event.errors, event.errors
    events.append({
        "uid": str(event["UID"]),
        "summary": str(event["SUMMARY"]),
        "start": event.decoded("DTSTART").isoformat(),
        "end": event.decoded("DTEND").isoformat() if "DTEND" in event else None,
        "sequence": int(event["SEQUENCE"]),
        "status": str(event.get("STATUS", "")),
        "location": str(event.get("LOCATION", "")),
        "description": str(event.get("DESCRIPTION", "")),
    })
print(json.dumps(events))
