"""Stands for a speech engine: one twentieth of a second of tone for each word on standard input.

usage: engine.py JOURNAL [FILE]    WAV goes to FILE, or to standard output. What it was given is added to JOURNAL.
"""
import io, math, struct, sys, wave

RATE = 22050
text = sys.stdin.buffer.read().decode("utf-8")
with open(sys.argv[1], "a", encoding="utf-8") as journal:
    journal.write(text.replace("\n", " ") + "\n")
count = len(text.split()) * RATE // 20
# A loud voice and a high one, unlike the recordings of the tests.
samples = struct.pack("<%dh" % count, *(int(28000 * math.sin(2 * math.pi * 900 * i / RATE)) for i in range(count)))
made = io.BytesIO()
with wave.open(made, "wb") as sound:
    sound.setnchannels(1)
    sound.setsampwidth(2)
    sound.setframerate(RATE)
    sound.writeframes(samples)
if len(sys.argv) > 2:
    with open(sys.argv[2], "wb") as file:
        file.write(made.getvalue())
else:
    sys.stdout.buffer.write(made.getvalue())
