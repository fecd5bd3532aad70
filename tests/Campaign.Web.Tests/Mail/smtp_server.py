"""A real SMTP server for the mail tests: STARTTLS required, each message written to a folder.

Usage: smtp_server.py <folder> <certificate.pem> <key.pem> <port> <refusals> <most>: so many messages are first refused (451),
and a connection takes at most so many messages (then 421). What else happens is decided by the recipient's name:
khong-co@ does not exist, day@ is full, for ten-mien@ the sender's domain is not found, for han-muc@ the account has sent enough, xam@ is greylisted once, roi@ loses the connection once, dung@ never gets an answer.
Prints a line when it listens; ends with its input."""
import asyncio
import os
import ssl
import sys

from aiosmtpd.controller import Controller

folder, certificate, key, port, refusals, most = *sys.argv[1:4], *map(int, sys.argv[4:7])


class Keep:
    left = refusals
    count = 0
    once = set()

    def first(self, address):
        seen = address in self.once
        self.once.add(address)
        return not seen

    async def handle_MAIL(self, server, session, envelope, address, options):
        session.taken = getattr(session, "taken", 0) + 1
        if session.taken > most:
            return "421 4.7.0 too many messages on this connection"
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        name = address.split("@")[0]
        if name == "khong-co":
            return "550 5.1.1 no such mailbox"
        if name == "day":
            return "552 5.2.2 mailbox full"
        if name == "ten-mien":
            return "553 5.1.8 Domain of sender address does not exist"
        if name == "han-muc":
            return "550 5.1.90 you have reached your daily limit"
        if name == "xam" and self.first(address):
            return "450 4.7.1 greylisted, come back later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        name = envelope.rcpt_tos[0].split("@")[0]
        if name == "dung":
            await asyncio.sleep(3600)
        if name == "roi" and self.first(name):
            server.transport.abort()
            return "451 4.3.0 gone"
        if Keep.left > 0:
            Keep.left -= 1
            return "451 4.3.0 try again later"
        Keep.count += 1
        with open(os.path.join(folder, f"{Keep.count}.part"), "wb") as file:
            file.write(f"X-Tls: {session.ssl is not None}\r\nX-Connection: {session.peer[1]}\r\n".encode() + envelope.content)
        os.rename(os.path.join(folder, f"{Keep.count}.part"), os.path.join(folder, f"{Keep.count:04}.eml"))
        return "250 OK"


context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
context.load_cert_chain(certificate, key)
controller = Controller(Keep(), hostname="127.0.0.1", port=port, tls_context=context, require_starttls=True, enable_SMTPUTF8=True)
controller.start()
print("ready", flush=True)
sys.stdin.read()
controller.stop()
