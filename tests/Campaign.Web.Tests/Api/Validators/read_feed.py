"""Reads a feed with python3-feedparser and prints what it understood as JSON."""
import json
import sys

import feedparser

feed = feedparser.parse(sys.stdin.buffer.read())
assert not feed.bozo, feed.get("bozo_exception")
print(json.dumps({
    "version": feed.version,
    "title": feed.feed.title,
    "language": feed.feed.get("language"),
    "entries": [
        {
            "id": x.id,
            "title": x.title,
            "link": x.link,
            "text": x.summary,
            "published": x.get("published"),
            "enclosures": [[e.href, e.type, e.length] for e in x.enclosures],
            "duration": x.get("itunes_duration"),
        }
        for x in feed.entries
    ],
}))
