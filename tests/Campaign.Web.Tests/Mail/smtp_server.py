"""A real SMTP server for the mail tests: STARTTLS required, each message written to a folder.

Usage: smtp_server.py <folder> <certificate.pem> <key.pem> <port> <refusals>: so many messages are first refused (451).
Prints a line when it listens; ends with its input."""
import os
import ssl
import sys

from aiosmtpd.controller import Controller

folder, certificate, key, port, refusals = *sys.argv[1:4], int(sys.argv[4]), int(sys.argv[5])


class Keep:
    left = refusals
    count = 0

    async def handle_DATA(self, server, session, envelope):
        if Keep.left > 0:
            Keep.left -= 1
            return "451 4.3.0 try again later"
        Keep.count += 1
        with open(os.path.join(folder, f"{Keep.count}.part"), "wb") as file:
            file.write(f"X-Tls: {session.ssl is not None}\r\n".encode() + envelope.content)
        os.rename(os.path.join(folder, f"{Keep.count}.part"), os.path.join(folder, f"{Keep.count}.eml"))
        return "250 OK"


context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
context.load_cert_chain(certificate, key)
controller = Controller(Keep(), hostname="127.0.0.1", port=port, tls_context=context, require_starttls=True)
controller.start()
print("ready", flush=True)
sys.stdin.read()
controller.stop()
