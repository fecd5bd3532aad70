"""Reads a message with Python's email package and prints it as a mail program would show it."""
import sys
from email import policy
from email.parser import BytesParser

message = BytesParser(policy=policy.default).parsebytes(sys.stdin.buffer.read())
assert not message.defects, message.defects
for name in ("From", "To", "Subject", "Message-ID", "Auto-Submitted", "MIME-Version"):
    print(f"{name}: {message[name]}")
for part in message.walk():
    if part.is_multipart():
        continue
    print(f"\n===== {part.get_content_type()} {part.get_filename() or '(body)'}\n")
    content = part.get_content()
    assert part.get_content_type() != "application/pdf" or content.startswith(b"%PDF-"), "no PDF"
    print(content if isinstance(content, str) else "(PDF)")
