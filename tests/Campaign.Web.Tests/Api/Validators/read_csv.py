# Reads a table with Python's own reader and prints its rows as JSON.
import csv, io, json, sys

text = sys.stdin.buffer.read().decode("utf-8-sig")
print(json.dumps(list(csv.reader(io.StringIO(text, newline=""), strict=True))))
